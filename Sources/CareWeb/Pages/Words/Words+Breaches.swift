import Care

extension Words {
    /// Leaks of personal data.
    static let breaches: [String: Text] = [
        "breachAuthority": Text(zh: "报告对象", en: "Reported to"),
        "breachBasis": Text(zh: "不告知的依据", en: "Why the users are not told"),
        "breachByHand": Text(zh: "人工发现", en: "A person"),
        "breachContact": Text(zh: "联系方式", en: "How to reach us"),
        "breachDataAndHarm": Text(zh: "泄露的信息、原因和可能的危害", en: "Which data, why, and what harm may come of it"),
        "breachDeed_closure": Text(zh: "结案", en: "Close"),
        "breachDeed_containment": Text(zh: "止损", en: "Note the containment"),
        "breachDeed_grade": Text(zh: "定级", en: "Grade it"),
        "breachDeed_notice": Text(zh: "告知用户", en: "Tell the users"),
        "breachDeed_report": Text(zh: "报告主管部门", en: "Note the report"),
        "breachDeed_silence": Text(zh: "决定不告知", en: "Leave the users untold"),
        "breachDetection": Text(zh: "发现方式", en: "Found by"),
        "breachDone_closure": Text(zh: "已结案。", en: "Closed."),
        "breachDone_containment": Text(zh: "止损措施已记录。", en: "The containment is noted."),
        "breachDone_grade": Text(zh: "已定级。", en: "Graded."),
        "breachDone_notice": Text(zh: "告知已记录。", en: "The notice is noted."),
        "breachDone_report": Text(zh: "报告已记录。", en: "The report is noted."),
        "breachDone_silence": Text(zh: "不告知的决定已记录。", en: "The decision is noted."),
        "breachEvent_closed": Text(zh: "结案", en: "Closed"),
        "breachEvent_contained": Text(zh: "止损", en: "Contained"),
        "breachEvent_found": Text(zh: "发现泄露", en: "Found"),
        "breachEvent_graded": Text(zh: "定级", en: "Graded"),
        "breachEvent_notified": Text(zh: "告知用户", en: "Users told"),
        "breachEvent_reported": Text(zh: "报告主管部门", en: "Reported"),
        "breachEvent_untold": Text(zh: "决定不告知用户", en: "Users left untold"),
        "breachGrade": Text(zh: "等级", en: "Grade"),
        "breachGradedAs": Text(zh: "信息种类：{0}；人数：{1}", en: "Data: {0}; people: {1}"),
        "breachHeading": Text(zh: "信息泄露：{0}", en: "Leak: {0}"),
        "breachIntro_containment": Text(zh: "先止损，再查清。可多次记录。", en: "Stop it first. It may be noted more than once."),
        "breachIntro_grade": Text(
            zh: "较大以上必须报告；可随调查更新。",
            en: "From considerable upwards it must be reported; grade it anew as more is known."
        ),
        "breachIntro_notice": Text(
            zh: "三项内容缺一不可（个人信息保护法第五十七条）。",
            en: "All three items are needed (PIPL 57)."
        ),
        "breachIntro_reportFour": Text(zh: "应在发现后四小时内报告。", en: "Due within four hours of the finding."),
        "breachIntro_reportHour": Text(
            zh: "关键信息基础设施：应在发现后一小时内报告。",
            en: "Critical infrastructure: due within one hour."
        ),
        "breachIntro_silence": Text(
            zh: "仅当已采取措施能有效避免危害时可以不告知，须留依据。",
            en: "Lawful only when harm is averted, and only with the basis on record."
        ),
        "breachKinds": Text(zh: "信息种类", en: "Kinds of data"),
        "breachKindsHint": Text(zh: "如号码、地址", en: "Such as numbers and addresses"),
        "breachLessons": Text(zh: "教训与改进", en: "What was learnt"),
        "breachMeasures": Text(zh: "止损措施", en: "What was done to stop it"),
        "breachNew": Text(zh: "报告信息泄露", en: "Report a leak"),
        "breachNewIntro": Text(
            zh: "个人信息到了不该有的人手里，立即报告，不必等查清。报告时限从此刻开始计算。",
            en:
                "Data reached somebody who may not have it: say so at once, before all is known. The clock of the report runs from now on."
        ),
        "breachOpen": Text(zh: "立即报告", en: "Report it"),
        "breachOpened": Text(zh: "泄露 {0} 已报告，安全管理员将处置。", en: "Leak {0} is reported; the security officer takes over."),
        "breachPeople": Text(zh: "涉及人数", en: "People concerned"),
        "breachPeopleHint": Text(zh: "目前所知", en: "As far as is known"),
        "breachReceipt": Text(zh: "回执", en: "Receipt"),
        "breachReceiptHint": Text(zh: "受理编号", en: "The number under which it was taken in"),
        "breachSelfHelp": Text(zh: "已采取的措施和用户可采取的措施", en: "What was done, and what the users can do"),
        "breachTold": Text(zh: "告知", en: "Users told"),
        "breachToldCount": Text(zh: "告知人数", en: "How many were told"),
        "breachToldPeople": Text(zh: "{0} 人", en: "{0} people"),
        "breachUntold": Text(zh: "决定不告知", en: "Left untold"),
        "breachWhat": Text(zh: "发现了什么", en: "What was found"),
        "breachWhere": Text(zh: "哪里的系统", en: "Whose systems"),
        "breachWhereHint": Text(zh: "决定报告时限：一小时或四小时", en: "It sets the limit of the report: one hour or four"),
        "breachWords": Text(zh: "情况", en: "What happened"),
        "breachWordsHint": Text(zh: "不写用户姓名和号码", en: "Without names and numbers of customers"),
        "breachesTitle": Text(zh: "信息泄露", en: "Leaks"),
        "missing_contact": Text(zh: "联系方式", en: "How to reach us"),
        "missing_containment": Text(zh: "止损", en: "The containment"),
        "missing_dataAndHarm": Text(zh: "泄露的信息与危害", en: "Which data, and what harm"),
        "missing_grade": Text(zh: "定级", en: "The grade"),
        "missing_measures": Text(zh: "措施", en: "The measures"),
        "missing_notice": Text(zh: "告知用户或不告知的决定", en: "The notice, or the decision not to give one"),
        "missing_report": Text(zh: "报告", en: "The report"),
        "navBreaches": Text(zh: "泄露", en: "Leaks"),
    ]
}
