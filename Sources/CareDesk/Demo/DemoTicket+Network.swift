import Care

extension DemoTicket {
    /// Broadband, signal and roaming: what is broken, and what only looks so.
    static let network: [DemoTicket] = [
        DemoTicket(1, 236, .phone, "江苏", "家里宽带从昨晚开始断网，光猫上那盏光信号灯一直闪红，重启三次都没用。", wants: "今天恢复上网") {
            $0.steps = [DemoStep].begun(by: "agent3", with: "已在系统里看到光路告警，正在安排检修人员上门。", .complex)
                .solved(95, by: "agent3", .repaired, "楼道分光器尾纤弯折", "检修人员更换尾纤，光功率恢复到 -19 dBm。")
                .closed(104, by: "agent3")
        },
        DemoTicket(2, 214, .app, "浙江", "宽带测速只有三十多兆，我办的是五百兆套餐，插网线也一样。", wants: "达到办理的速率") {
            $0.steps = [DemoStep].begun(by: "agent3", with: "请先不要断开光猫，我们正在远程核对端口速率。")
                .solved(38, by: "agent3", .repaired, "端口限速模板未更新", "已重下速率模板，远程测速 512 兆。")
                .closed(61, by: "agent3")
        },
        DemoTicket(3, 171, .web, "四川", "村里这几天网络时断时续，孩子上网课总掉线，隔壁几家也这样。", wants: "查清原因并修好", in: .rural) {
            $0.impact = .building
            $0.steps = [
                DemoStep(2, "agent4", .take),
                DemoStep(4, "agent4", .assess(.complex, nil)),
                DemoStep(7, "agent4", .reply("已了解，是多户同时受影响，我们按片区故障转网络支撑。")),
                DemoStep(10, "agent4", .transfer(to: "network", because: "多户同障，疑似上联光缆")),
                DemoStep(16, "agent8", .acceptTransfer),
                DemoStep(20, "agent8", .note("线路巡检已出发，预计两小时到场。")),
                DemoStep(24, "agent8", .hold(.waitingForThirdParty)),
            ]
        },
        DemoTicket(4, 148, .phone, "北京", "办公楼整层都上不了网，我们公司四十多个人干不了活，麻烦尽快。", wants: "一小时内恢复") {
            $0.type = .fault
            $0.category = .broadband
            $0.urgency = .urgent
            $0.impact = .building
            $0.customerClass = CustomerClass(isVIP: true)
            $0.steps = [
                DemoStep(1, "agent8", .take),
                DemoStep(2, "agent8", .assess(.complex, .outage)),
                DemoStep(4, "agent8", .reply("已按紧急故障受理，检修车已派出，半小时内再向您通报。")),
                DemoStep(33, "agent8", .reply("弱电井交换机电源损坏，备件正在送来的路上。")),
                DemoStep(57, "agent8", .solve(.repaired, cause: "楼层交换机电源损坏", words: "已更换电源模块，全层恢复。")),
                DemoStep(66, nil, .confirm(true)),
                DemoStep(68, "agent8", .close),
            ]
        },
        DemoTicket(5, 122, .app, "广东", "地下车库完全没有信号，电话都打不出去，出了事都没法联系人。", wants: "增加信号覆盖") {
            $0.steps =
                [DemoStep].begun(by: "agent5", with: "已登记弱覆盖点位，需要网络侧测量后给出方案。", .complex)
                + [DemoStep(12, "agent5", .hold(.waitingForThirdParty))]
        },
        DemoTicket(6, 96, .sms, "广西", "手机显示有信号可就是上不了网，重启过了，别人的同一个牌子没事。", wants: "恢复上网") {
            $0.steps = [DemoStep].begun(by: "agent5", with: "请把接入点恢复默认后再试，我们同步核对了您的数据业务状态。")
                .solved(22, by: "agent5", .repaired, "接入点被手机管家改动", "指导恢复默认接入点，数据业务正常。")
        },
        DemoTicket(7, 71, .social, "湖北", "在高铁上通话老断，一过隧道就掉，能不能改善一下？", wants: "说明改善计划") {
            $0.steps = [DemoStep].begun(by: "agent8", with: "谢谢您反馈，我们记录了车次和区间，正在核对沿线基站。")
        },
        DemoTicket(8, 33, .phone, "山东", "早上起来宽带就连不上了，电视也看不了，光猫灯全灭。", wants: "今天修好") {
            $0.type = .fault
            $0.category = .broadband
            $0.steps =
                [DemoStep].begun(by: "agent3", with: "请检查电源适配器，若仍无灯，我们下午上门更换。")
                + [DemoStep(9, "agent3", .hold(.appointment))]
        },
        DemoTicket(9, 6, .web, "河南", "晚上八点以后网速特别慢，刷视频都转圈，白天又好了。", wants: "晚上也能正常用"),
        DemoTicket(10, 3, .app, "江苏", "换了新路由器以后一直拨号失败，提示用户名或密码错误。", wants: nil),
        DemoTicket(
            11,
            52,
            .email,
            "上海",
            "I am on a business trip in Singapore and my phone has no data roaming although the pack is active.",
            wants: "Data roaming works again"
        ) {
            $0.type = .fault
            $0.category = .roaming
            $0.steps = [DemoStep].begun(
                by: "agent8",
                with: "We see the pack; please choose the network by hand while we check the partner link."
            )
        },
    ]
}
