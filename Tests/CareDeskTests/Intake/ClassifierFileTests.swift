import Care
import CareTesting
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct ClassifierFileTests {
    @Test func `at least nine in ten plain sentences get their type and category`() throws {
        let classifier = try ClassifierFile.shipped()

        let right = Self.sentences.filter { sentence in
            let guess = classifier.classify(sentence.text)
            return guess.type.value == sentence.type && guess.category.value == sentence.category
        }

        #expect(right.count * 10 >= Self.sentences.count * 9)
    }

    @Test(arguments: [
        ("小区从昨晚起全部断网,报修三次没人来", Urgency.urgent),
        ("再不处理我就向工信部投诉,并找媒体曝光", .urgent),
        ("请问本月有什么优惠活动吗?", .normal),
        ("感谢营业厅的小姑娘,服务很好", .normal),
    ])
    func `a dead line and a threat are urgent, a question and thanks are not`(text: String, urgency: Urgency) throws {
        #expect(try ClassifierFile.shipped().classify(text).urgency.value == urgency)
    }

    @Test func `the words that decided are in the text`() throws {
        let classifier = try ClassifierFile.shipped()
        for sentence in Self.sentences {
            let guess = classifier.classify(sentence.text)
            for word in guess.type.words + guess.category.words + guess.urgency.words {
                var rest = Substring(sentence.text)
                for half in word.split(separator: "…") {
                    let place = try #require(rest.range(of: half), "\(half) is not in \(rest)")
                    rest = rest[place.upperBound...]
                }
            }
        }
    }

    @Test func `a text of ten thousand characters is read`() throws {
        let text = String(repeating: "手机没信号,打不通电话。", count: 900)

        #expect(try ClassifierFile.shipped().classify(text).category.value == .mobileNetwork)
    }

    @Test func `weights come back from their file as they were, to a byte's precision`() throws {
        let stretches = (0..<(ClassifierWeights.stretchCount * 2)).map { Float($0 % 255 - 127) / 100 }
        let weights = ClassifierWeights(
            fits: [.urgency: .init(named: ["outage.present": [-0.25, 0.25]], stretches: stretches)]
        )

        let read = try ClassifierWeightsFile.weights(from: ClassifierWeightsFile.text(of: weights))

        #expect(read.fits[.urgency]?.named == ["outage.present": [-0.25, 0.25]])
        #expect(zip(read.fits[.urgency]?.stretches ?? [], stretches).allSatisfy { abs($0 - $1) < 0.01 })
        #expect(read.fits[.urgency]?.stretches.count == stretches.count)
    }

    @Test(arguments: ["type", "nothing a 1 2", "urgency a 1", "urgency a 1 x", "urgency stretches 0.1 AAAA"])
    func `a broken line of weights is refused`(line: String) {
        #expect(throws: Refusal.self) { try ClassifierWeightsFile.weights(from: line) }
    }

    private struct Sentence {
        let text: String
        let type: ProblemType
        let category: Care.Category

        init(_ text: String, _ type: ProblemType, _ category: Care.Category) {
            self.text = text
            self.type = type
            self.category = category
        }
    }

    private static let sentences: [Sentence] = [
        Sentence("家里宽带从今天早上开始上不了网,光猫亮红灯,请派人来修", .fault, .broadband),
        Sentence("电视机顶盒一直转圈,IPTV打不开,怎么回事?", .fault, .broadband),
        Sentence("座机没有声音,打不出去,麻烦尽快检修一下线路", .fault, .broadband),
        Sentence("最近在公司手机信号时有时无,电话经常打不通,请检查一下基站", .fault, .mobileNetwork),
        Sentence("地铁里手机显示无服务,昨天还好好的", .fault, .mobileNetwork),
        Sentence("手机4G网络突然上不去,只有2G,请处理一下", .fault, .mobileNetwork),
        Sentence("手机营业厅APP登录不上,一直提示系统错误", .fault, .appOnline),
        Sentence("垃圾宽带,报修一个星期都没人来,你们就是这样对待老用户的?", .complaint, .broadband),
        Sentence("你们莫名其妙扣了我三十元,账单上写不清楚,凭什么乱扣费?", .complaint, .billing),
        Sentence("未经我同意擅自给我开通彩铃业务,还扣信息费,我要投诉", .complaint, .valueAdded),
        Sentence("营业厅的工作人员态度恶劣,排队两个小时还不给办,太差劲了", .complaint, .service),
        Sentence("你们的客服电话永远打不进去,人工坐席全忙,什么服务!", .complaint, .service),
        Sentence("说好的套餐优惠,结果新老用户区别对待,资费还涨价,太坑了", .complaint, .tariff),
        Sentence("流量偷跑,一晚上没用手机就跑了两个G,你们必须给个说法", .complaint, .dataUsage),
        Sentence("天天收到你们的垃圾短信,退订了还发,烦死了", .complaint, .spamFraud),
        Sentence("刚交完话费就把我停机,欠费两毛钱也停,太过分了", .complaint, .payment),
        Sentence("异地不能销号,非要我跑回归属地营业厅办理注销,太坑人了", .complaint, .number),
        Sentence("合约机用了一个月就坏,送修半个月,售后推来推去,无语", .complaint, .device),
        Sentence("活动说充值送话费,参加了又说没有名额,你们这不是骗人吗", .complaint, .promotion),
        Sentence("出国漫游没提醒就扣我八百块漫游费,霸王条款!", .complaint, .roaming),
        Sentence("信号这么烂,投诉多少次都不解决,垃圾公司", .complaint, .mobileNetwork),
        Sentence("光纤说好周末来安装,师傅放我鸽子,打电话还推脱,差评", .complaint, .broadband),
        Sentence("请问办理200兆宽带一年多少钱?", .inquiry, .broadband),
        Sentence("请问现在有什么4G套餐可以办理,月租是多少?", .inquiry, .tariff),
        Sentence("请问换成小卡需要带身份证吗,异地可以补卡吗?", .inquiry, .number),
        Sentence("请问国际漫游怎么开通,去日本怎么收费?", .inquiry, .roaming),
        Sentence("请问本月有充值送流量的活动吗?", .inquiry, .promotion),
        Sentence("请问这款合约机什么时候到货?", .inquiry, .device),
        Sentence("帮我查一下我的流量还剩多少", .query, .dataUsage),
        Sentence("麻烦查一下我的流量怎么用了这么多", .query, .dataUsage),
        Sentence("感谢装维师傅,冒雨上门把宽带修好了,点赞!", .praise, .broadband),
        Sentence("感谢客服小李,服务态度很好,耐心又周到,赞一个", .praise, .service),
        Sentence("这个套餐很实惠,流量够用,资费也便宜,点赞", .praise, .tariff),
        Sentence("表扬营业厅的姑娘,服务热情周到,给好评", .praise, .service),
        Sentence("网络电视每晚卡顿断线,打客服三次没人处理,垃圾!", .complaint, .broadband),
        Sentence("我要投诉,客服挂我电话,态度极差", .complaint, .service),
        Sentence("增值业务乱扣费,退订不了,黑心", .complaint, .valueAdded),
        Sentence("骚扰电话一天十几个,你们泄露客户信息,要负责!", .complaint, .spamFraud),
        Sentence("携号转网被你们各种刁难,身份证都带了还不给办,无耻", .complaint, .number),
        Sentence("昨天充值的话费到现在没到账,客服推来推去,太气人了", .complaint, .payment),
    ]
}
