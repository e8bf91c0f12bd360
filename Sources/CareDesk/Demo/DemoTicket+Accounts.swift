import Care

extension DemoTicket {
    /// Bills, tariffs, data, payment, numbers.
    static let accounts: [DemoTicket] = [
        DemoTicket(12, 229, .phone, "河北", "这个月话费比平时多了六十八块，我没开过什么新业务，帮我看看扣在哪里了。", wants: "说明扣费并退还多扣的") {
            $0.steps = [DemoStep].begun(by: "agent1", with: "正在逐项核对您的账单，请稍等。")
                .solved(27, by: "agent1", .compensated, "亲情号副卡流量超出", "超出部分为副卡流量费，已解释明细并减免首次超出 68 元。")
                .closed(41, by: "agent1")
        },
        DemoTicket(13, 207, .app, "福建", "我想换成月租便宜一点的套餐，流量一个月用不到十个G。", wants: "换成三十元以内的套餐") {
            $0.steps = [DemoStep].begun(by: "agent1", with: "符合您用量的套餐有两款，已把对比发到 App。")
                .solved(19, by: "agent1", .carriedOut, "用户选择低档套餐", "已预约下月生效的 29 元套餐。")
                .closed(33, by: "agent1")
        },
        DemoTicket(14, 188, .web, "辽宁", "帮我查一下上个月的流量都用在哪里了，怎么二十号就没了？", wants: "流量使用明细") {
            $0.steps = [DemoStep].begun(by: "agent2", with: "流量日志已调取，主要用于视频类应用。")
                .solved(16, by: "agent2", .answered, "视频应用自动播放", "已提供按日明细并说明省流设置。")
        },
        DemoTicket(15, 160, .phone, "陕西", "我刚交了一百块话费怎么还是停机？交完都两个小时了。", wants: "马上开机") {
            $0.urgency = .urgent
            $0.steps = [DemoStep].begun(by: "agent2", with: "缴费已到账，正在为您手动复机。")
                .solved(9, by: "agent2", .carriedOut, "复机指令未自动下发", "已人工复机，用户拨测正常。")
                .closed(14, by: "agent2")
        },
        DemoTicket(16, 139, .app, "湖南", "自动续费的增值包我上个月就退了，这个月又扣了十五块。", wants: "退费并彻底取消") {
            $0.steps =
                [DemoStep].begun(by: "agent1", with: "核对到退订记录，正在与业务侧确认重复扣费。")
                + [DemoStep(18, "agent1", .hold(.waitingForThirdParty)), DemoStep(62, "agent1", .resume)]
        },
        DemoTicket(17, 118, .onsite, "重庆", "原来的号码是我父亲的名字，老人不方便来，想过户到我名下。", wants: "办理过户") {
            $0.steps = [DemoStep].begun(by: "agent6", with: "代办过户需要双方证件原件，已为您核验。", .complex)
                .solved(31, by: "agent6", .carriedOut, "证件齐全", "过户已办结，新实名信息即时生效。")
                .closed(36, by: "agent6")
        },
        DemoTicket(18, 84, .web, "天津", "身份证换了新的，怎么在网上更新实名信息？", wants: "更新步骤") {
            $0.steps = [DemoStep].begun(by: "agent2", with: "可在 App 实名专区上传新证件，一个工作日内审核。")
                .solved(13, by: "agent2", .answered, "证件到期换新", "已告知更新步骤和所需照片。")
        },
        DemoTicket(19, 44, .phone, "安徽", "手机丢了，先帮我挂失，别让人拿去用。", wants: "立即停机保号") {
            $0.type = .request
            $0.category = .number
            $0.urgency = .urgent
            $0.steps = [DemoStep].begun(by: "agent2", with: "身份核验通过，号码已挂失。")
                .solved(6, by: "agent2", .carriedOut, "用户遗失手机", "已停机保号，并告知补卡方式。")
        },
        DemoTicket(20, 12, .app, "江西", "宽带年费到期了，续费有什么优惠？", wants: "续费方案"),
        DemoTicket(21, 8, .phone, "吉林", "充值的时候输错号码了，充到别人那里去了，能追回来吗？", wants: "追回一百元"),
        DemoTicket(
            22,
            4,
            .email,
            "上海",
            "Could you tell me why my June bill has two monthly fees? I only have one line.",
            wants: "An explanation of the bill"
        ) {
            $0.type = .inquiry
            $0.category = .billing
        },
    ]
}
