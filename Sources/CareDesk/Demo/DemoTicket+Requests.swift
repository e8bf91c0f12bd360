import Care

extension DemoTicket {
    /// Requests, suggestions, praise, and people who need a person.
    static let requests: [DemoTicket] = [
        DemoTicket(32, 233, .phone, "江苏", "我七十三了，手机上那个验证码收不到，银行的事办不了，你们教教我。", wants: "能收到验证码") {
            $0.customerClass = CustomerClass(isVulnerable: true)
            $0.steps = [DemoStep].begun(by: "agent7", with: "您别着急，我一步一步说，您跟着按就行。")
                .solved(18, by: "agent7", .repaired, "短信被误设为拦截", "指导关闭拦截，验证码已收到。")
                .closed(24, by: "agent7")
        },
        DemoTicket(33, 166, .phone, "黑龙江", "老伴耳朵不好，能不能给他的号码办个助听的套餐，怎么办？", wants: "了解办理方式") {
            $0.customerClass = CustomerClass(isVulnerable: true)
            $0.steps = [DemoStep].begun(by: "agent7", with: "有面向听障用户的优惠，可以上门为您办理。")
                .solved(21, by: "agent7", .carriedOut, "符合听障优惠条件", "已预约周五上门办理。")
        },
        DemoTicket(34, 144, .app, "广东", "下个月要搬家，宽带想移到新地址，需要带什么？", wants: "预约移机") {
            $0.steps = [DemoStep].begun(by: "agent5", with: "新地址有资源，移机可约在搬家当天。")
                .solved(25, by: "agent5", .carriedOut, "新址有端口", "移机已预约，上门前一天短信提醒。")
                .closed(52, by: "agent5")
        },
        DemoTicket(35, 127, .web, "海南", "老家的号码想销掉，人不在当地，能异地办吗？", wants: "异地销户") {
            $0.steps = [DemoStep].begun(by: "agent2", with: "可以异地办理，请在 App 上传证件。")
        },
        DemoTicket(36, 109, .social, "青海", "昨天来装宽带的师傅特别细心，走线整整齐齐还把垃圾带走了，给个表扬！", wants: "转达感谢") {
            $0.type = .praise
            $0.steps = [DemoStep].begun(by: "agent1", with: "谢谢您，表扬已转给师傅和他的班组。")
                .solved(11, by: "agent1", .answered, "用户表扬", "已转达并登记表扬。")
                .closed(17, by: "agent1")
        },
        DemoTicket(37, 90, .app, "北京", "建议 App 里把账单做成能按类别看的图，现在一长串看着费劲。", wants: "采纳建议") {
            $0.type = .suggestion
            $0.steps = [DemoStep].begun(by: "agent1", with: "建议很好，已提交给产品组评审。")
                .solved(15, by: "agent1", .explained, "产品建议", "建议已登记，评审结果将在 App 公布。")
        },
        DemoTicket(38, 77, .phone, "浙江", "帮我开通国际漫游，周三飞日本。", wants: "出发前开通") {
            $0.steps = [
                DemoStep(1, "agent2", .take),
                DemoStep(2, "agent2", .assess(.simple, nil)),
                DemoStep(3, "agent2", .classify(Correction(type: .request, category: .roaming))),
                DemoStep(8, "agent2", .solve(.carriedOut, cause: "用户出境", words: "漫游和五日流量包已开通。")),
                DemoStep(9, nil, .confirm(true)),
                DemoStep(10, "agent2", .close),
            ]
        },
        DemoTicket(39, 63, .web, "西藏", "活动页面说新用户送一年会员，我装完了没收到。", wants: "补发会员", in: .rural) {
            $0.steps = [
                DemoStep(2, "agent1", .take),
                DemoStep(4, "agent1", .assess(.simple, nil)),
                DemoStep(6, "agent1", .transfer(to: "number", because: "需要核实入网身份")),
                DemoStep(13, "agent6", .rejectTransfer(.wrongUnit)),
                DemoStep(17, "agent1", .reply("已核实您符合条件，会员今天内发放。")),
            ]
        },
        DemoTicket(40, 47, .sms, "湖北", "主卡怎么给副卡设置流量上限", wants: "设置方法") {
            $0.steps = [DemoStep].begun(by: "agent1", with: "在 App 的亲情网里可以设置，步骤已发短信。")
                .solved(9, by: "agent1", .answered, "业务咨询", "已发送设置步骤。")
        },
        DemoTicket(41, 15, .phone, "辽宁", "我爸八十了，每个月都被扣一个什么彩铃的钱，他根本不会弄这个。", wants: "取消并退费") {
            $0.customerClass = CustomerClass(isVulnerable: true)
        },
        DemoTicket(42, 2, .app, "广东", "携号转网怎么查我有没有合约没到期？", wants: "查询结果"),
    ]
}
