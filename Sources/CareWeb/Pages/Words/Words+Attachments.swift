import Care

extension Words {
    /// Files of messages and notes.
    static let attachments: [String: Text] = [
        "attach": Text(zh: "附件", en: "Attach"),
        "attachHint": Text(zh: "选择文件，也可拖放或粘贴到这里", en: "Choose files, or drop or paste them here"),
        "attachmentLost": Text(zh: "未能上传，请重试", en: "could not be uploaded; try again"),
        "attachmentRemove": Text(zh: "移除", en: "Remove"),
        "attachmentUploading": Text(zh: "正在上传", en: "Uploading"),
        "attachments": Text(zh: "附件", en: "Files"),
        "attachmentsUnsent": Text(zh: "待发送的附件", en: "Files to be sent"),
        "flashAttachmentGone": Text(zh: "附件已移除。", en: "The file is removed."),
    ]
}
