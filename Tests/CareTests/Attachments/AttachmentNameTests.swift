import CareTesting
import Testing

@testable import Care

@Suite(.clause("3.2"))
struct AttachmentNameTests {
    @Test(arguments: [
        ("光猫 照片.png", "光猫 照片.png"), ("../../etc/passwd", "passwd.png"), ("C:\\Users\\x\\a.PNG", "a.PNG"),
        ("/", "file.png"), ("..", "file.png"), (".htaccess", "htaccess.png"), ("", "file.png"), ("   ", "file.png"),
        ("a\r\nX-Evil: 1.png", "aX-Evil_ 1.png"), ("a\u{0}b\u{7}.png", "ab.png"),
        ("photo\u{202E}gpj.exe", "photogpj.exe.png"), ("a\u{200B}\u{FEFF}b.png", "ab.png"),
        ("run.exe", "run.exe.png"), ("a.png.html", "a.png.html.png"), ("a.jpg", "a.jpg.png"),
        ("con.png", "_con.png"), ("NUL", "_NUL.png"), ("com1.txt.png", "_com1.txt.png"), ("console.png", "console.png"),
        ("a<b>:\"|?*.png", "a_b______.png"), ("  a   b . png ", "a b . png.png"), ("a.png.", "a.png"),
        ("e\u{301}.png", "é.png"), ("\u{E000}\u{2028}x.png", "x.png"), ("😀.png", "😀.png"),
    ])
    func `a name leads nowhere, hides nothing and ends as what the file is`(name: String, clean: String) {
        #expect(AttachmentName.cleaned(name, as: .png) == clean)
    }

    @Test func `a name is cut between its letters, and keeps its ending`() {
        for letter in ["a", "长", "👨‍👩‍👧"] {
            let name = AttachmentName.cleaned(String(repeating: letter, count: 1_000) + ".jpeg", as: .jpeg)

            #expect(name.utf8.count <= AttachmentName.limit && name.utf8.count > AttachmentName.limit - 30)
            #expect(name.hasSuffix(".jpeg") && !name.contains("\u{FFFD}"))
        }
    }

    @Test(arguments: MediaType.allCases) func `an ending of its own kind stays as it is`(type: MediaType) {
        for ending in type.endings {
            #expect(AttachmentName.cleaned("a.\(ending)", as: type) == "a.\(ending)")
        }
        #expect(AttachmentName.cleaned("a.exe", as: type) == "a.exe.\(type.endings[0])")
    }
}
