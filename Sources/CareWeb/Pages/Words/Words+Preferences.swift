import Care

extension Words {
    /// How a person wants the pages, and the list of the keys.
    static let preferences: [String: Text] = [
        "density": Text(zh: "行距", en: "Density"),
        "flashPreferences": Text(zh: "偏好已保存，在您的每个浏览器中有效。", en: "Kept, and in force in every browser of yours."),
        "keyFind": Text(zh: "查找", en: "Find"),
        "keyLeave": Text(zh: "关闭，离开输入框", en: "Close, leave the field"),
        "keySend": Text(zh: "发送", en: "Send"),
        "keys": Text(zh: "快捷键", en: "Keys"),
        "keysAreOff": Text(zh: "单键快捷键已停用。", en: "Single keys are off."),
        "keysChange": Text(zh: "更改快捷键", en: "Change the keys"),
        "keysIntro": Text(
            zh: "焦点在输入框内或输入法组字时不起作用。可写字母、数字或符号，可加“Shift+”；留空则没有快捷键。",
            en:
                "They never act in a field or while an input method composes. A letter, digit or sign, with “Shift+” if you like; blank is no key."
        ),
        "keysOn": Text(zh: "启用单键快捷键", en: "Single keys are on"),
        "keysTurnOff": Text(zh: "停用单键", en: "Switch single keys off"),
        "keysTurnOn": Text(zh: "启用单键", en: "Switch single keys on"),
        "keysUsual": Text(zh: "全部恢复默认键", en: "All keys as usual"),
        "language": Text(zh: "语言", en: "Language"),
        "preferences": Text(zh: "偏好", en: "Preferences"),
        "preferencesLook": Text(zh: "语言与外观", en: "Language and looks"),
        "save": Text(zh: "保存", en: "Save"),
    ]
}
