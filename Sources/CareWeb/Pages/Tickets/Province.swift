import Care

/// The provinces as the rules name them, with their names in English.
enum Province {
    static let names: KeyValuePairs = [
        "北京": "Beijing", "天津": "Tianjin", "河北": "Hebei", "山西": "Shanxi", "内蒙古": "Inner Mongolia", "辽宁": "Liaoning",
        "吉林": "Jilin", "黑龙江": "Heilongjiang", "上海": "Shanghai", "江苏": "Jiangsu", "浙江": "Zhejiang", "安徽": "Anhui",
        "福建": "Fujian", "江西": "Jiangxi", "山东": "Shandong", "河南": "Henan", "湖北": "Hubei", "湖南": "Hunan",
        "广东": "Guangdong", "广西": "Guangxi", "海南": "Hainan", "重庆": "Chongqing", "四川": "Sichuan", "贵州": "Guizhou",
        "云南": "Yunnan", "西藏": "Tibet", "陕西": "Shaanxi", "甘肃": "Gansu", "青海": "Qinghai", "宁夏": "Ningxia",
        "新疆": "Xinjiang",
    ]

    /// A province in the language of the page; one that is not in the list as it was given.
    static func name(_ name: String, in language: Language) -> String {
        language == .chinese ? name : names.first { $0.key == name }?.value ?? name
    }
}
