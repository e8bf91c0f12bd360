import Care

extension DemoTicket {
    /// Complaints, an appeal by way of the regulator, a report: what the law sets clocks for.
    static let complaints: [DemoTicket] = [
        DemoTicket(23, 221, .phone, "河南", "报修四天了没人来，每次都说在路上，我要投诉你们的维修。", wants: "今天上门并给个说法") {
            $0.type = .complaint
            $0.category = .service
            $0.steps =
                [DemoStep].begun(by: "complaints1", with: "非常抱歉，我负责跟到底，已与装维班组约定今天上午上门。", .complex)
                + [
                    DemoStep(64, nil, .urge("人还没到，你们到底来不来？")),
                    DemoStep(70, "complaints1", .reply("师傅已到小区门口，刚与您家人通话。")),
                    DemoStep(121, "complaints1", .solve(.compensated, cause: "派单改派未通知用户", words: "已修复并减免当月三分之一宽带费。")),
                    DemoStep(150, nil, .confirm(true)),
                    DemoStep(153, "complaints1", .close),
                ]
        },
        DemoTicket(24, 193, .regulator, "广东", "用户申诉：合约期内被单方面调低宽带速率，要求恢复并说明依据。", wants: "恢复速率，书面答复") {
            $0.type = .appeal
            $0.category = .broadband
            $0.steps =
                [DemoStep].begun(by: "complaints1", with: "申诉已受理，正在调取合约和速率变更记录。", .complex)
                + [DemoStep(40, "complaints1", .note("合约原件已调到，速率模板变更无用户确认记录。"))]
        },
        DemoTicket(25, 154, .web, "山西", "营业厅办卡的时候没说清楚要绑两年合约，现在想退说要违约金，这不是骗人吗。", wants: "免违约金解约") {
            $0.type = .complaint
            $0.category = .device
            $0.steps =
                [DemoStep].begun(by: "complaints1", with: "您的投诉已受理，正在核对办理时的告知录音。", .complex)
                + [DemoStep(35, "complaints1", .hold(.waitingForThirdParty))]
        },
        DemoTicket(26, 133, .app, "云南", "退订了会员第二个月还扣钱，打了两次电话都说处理了，结果还是扣。", wants: "退还三十元并不再扣") {
            $0.type = .complaint
            $0.category = .valueAdded
            $0.steps =
                [DemoStep].begun(by: "complaints1", with: "已核实重复扣费，退费正在走账。")
                .solved(48, by: "complaints1", .compensated, "退订状态未同步到合作方", "退还 30 元并补偿 10 元话费。")
                + [
                    DemoStep(66, nil, .confirm(false)),
                    DemoStep(68, nil, .hear("话费还没到账，我看了余额没变。")),
                    DemoStep(74, "complaints1", .reply("到账有延迟，我已催办，今天内到账后再联系您。")),
                ]
        },
        DemoTicket(27, 103, .social, "贵州", "客服态度太差了，我话没说完就挂电话，我要投诉今天接我电话的人。", wants: "道歉") {
            $0.type = .complaint
            $0.category = .service
            $0.steps = [
                DemoStep(2, "lead1", .take),
                DemoStep(5, "lead1", .assess(.simple, .degraded)),
                DemoStep(9, "lead1", .reply("很抱歉让您有这样的感受，我已调听录音，稍后由我给您回电。")),
                DemoStep(40, "lead1", .solve(.explained, cause: "线路中断被当作挂机", words: "录音显示为线路中断，已安排专人回电致歉。")),
                DemoStep(44, "lead1", .missCall),
            ]
        },
        DemoTicket(28, 58, .app, "甘肃", "有人冒充你们客服打电话，说我积分到期让我点链接，号码我记下来了。", wants: "核查这个号码") {
            $0.type = .report
            $0.category = .spamFraud
            $0.steps = [DemoStep].begun(by: "complaints1", with: "感谢举报，请勿点击链接，号码已移交反诈核查。")
        },
        DemoTicket(29, 26, .phone, "内蒙古", "流量明明还有五个G就给我限速了，你们这是乱来。", wants: "解除限速") {
            $0.type = .complaint
            $0.category = .dataUsage
        },
        DemoTicket(30, 9, .web, "新疆", "家里装宽带承诺四十八小时，今天第五天了，没有任何消息。", wants: "马上安排装机") {
            $0.type = .complaint
            $0.category = .broadband
        },
        DemoTicket(31, 181, .app, "宁夏", "请把你们保存的我的个人信息导出一份给我，并说明都提供给了谁。", wants: "个人信息副本和说明") {
            $0.type = .personalInformation
            $0.category = .other
            $0.steps = [DemoStep].begun(by: "complaints1", with: "您的个人信息请求已受理，我们将在法定期限内答复。", .complex)
        },
    ]
}
