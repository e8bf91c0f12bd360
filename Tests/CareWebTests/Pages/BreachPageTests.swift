import Care
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.3"))
struct BreachPageTests {
    @Test func `a leak goes from an agent's word to the closing`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        let sun = try await PageVisitor.known("sun", at: api)

        let said = try await lin.post("/breaches", ["subjectClass": "criticalInfrastructure", "words": "备份盘遗失"])
        let list = try await sun.get("/breaches")
        let path = try #require(list.body.firstMatch(of: /href="(\/breaches\/XL[0-9-]+)"/).map { String($0.1) })
        let found = try await sun.get(path)
        let early = try await sun.post("\(path)/silence", ["basis": "无危害"])
        let deeds: [(String, [String: String])] = [
            ("containment", ["measures": "远程擦除"]), ("grade", ["grade": "major", "kinds": "号码", "people": "300"]),
            ("report", ["authority": "省通信管理局", "receipt": "SL-1"]),
            ("notice", ["dataAndHarm": "号码，可能被骚扰", "measures": "已擦除", "contact": "10000", "people": "300"]),
            ("closure", ["lessons": "备份盘须加密"]),
        ]
        var locations: [String?] = []
        for (deed, fields) in deeds {
            locations.append(try await sun.post("\(path)/\(deed)", fields).header("Location"))
        }
        let closed = try await sun.get(path)

        #expect(said.header("Location") == "/breaches/new")
        #expect(found.says("备份盘遗失") && found.says(#"id="form-containment""#) && found.says("class=\"clock running\""))
        #expect(early.status == 409 && early.says("请先定级") && early.says("无危害"))
        #expect(locations == Array(repeating: path, count: deeds.count))
        #expect(closed.says("备份盘须加密") && closed.says("已结束，没有后续步骤"))
    }

    @Test func `a notice without an item says at its field which is absent`() async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        let opened = try await sun.post("/breaches", ["subjectClass": "ordinary", "words": "误发邮件"])
        let path = try #require(opened.header("Location"))
        _ = try await sun.post("\(path)/grade", ["grade": "minor", "kinds": "姓名", "people": "3"])

        let lacking = try await sun.post("\(path)/notice", ["dataAndHarm": "姓名", "measures": "已撤回"])
        let letters = try await sun.post("\(path)/grade", ["grade": "minor", "kinds": "姓名", "people": "三"])

        #expect(lacking.status == 422 && lacking.says(#"id="notice-contact-error""#) && lacking.says("已撤回"))
        #expect(letters.status == 422 && letters.says(#"id="grade-people-error""#))
    }

    @Test func `who may only say that data leaked sees no list and no leak`() async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        let opened = try await sun.post("/breaches", ["subjectClass": "ordinary", "words": "误发邮件"])
        let path = try #require(opened.header("Location"))
        let tang = try await PageVisitor.known("tang", at: api)

        #expect(try await tang.get("/breaches/new").status == 200)
        #expect(try await tang.get("/breaches").status == 403)
        #expect(try await tang.get(path).status == 403)
        #expect(try await tang.post("\(path)/closure", ["lessons": "无"]).status == 403)
    }
}
