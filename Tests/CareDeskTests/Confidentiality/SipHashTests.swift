import CareTesting
import Testing

@testable import CareDesk

@Suite(.clause("7.3"))
struct SipHashTests {
    /// The first vectors of the authors' reference: key 00…0f, inputs 00, 00 01, ….
    @Test(arguments: [
        (0, 0x726f_db47_dd0e_0e31 as UInt64), (1, 0x74f8_39c5_93dc_67fd), (7, 0xab02_00f5_8b01_d137),
        (8, 0x93f5_f579_9a93_2462), (15, 0xa129_ca61_49be_45e5),
    ])
    func `it agrees with the reference`(length: Int, hash: UInt64) {
        let key = SipHash.Key((0..<16).map { UInt8($0) })

        let computed = SipHash.hash((0..<length).map { UInt8($0) }, key: key)

        #expect(computed == hash)
    }
}
