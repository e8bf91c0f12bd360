import Care
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct MaskingTests {
    @Test(arguments: [
        ("13812345678", "138****5678"), ("02812345678", "028****5678"), ("+8613812345678", "+86****5678"),
        ("1234567", "12****67"), ("10086", "****6"), ("1", "****1"), ("", ""),
    ])
    func `a number shows its ends and never its middle`(number: String, masked: String) {
        #expect(Masking.number(number) == masked)
    }

    @Test(arguments: [("陈明", "陈*"), ("陈小明", "陈*"), ("欧阳", "欧*"), ("Li Lei", "L*"), ("王", "王*"), ("", "")])
    func `a name shows its first character`(name: String, masked: String) {
        #expect(Masking.name(name) == masked)
    }

    @Test(arguments: [
        ("北京市海淀区中关村大街27号3单元501", "北京市海淀区中关村大街***"), ("中原路 1 号", "中原路***"),
        ("成都市武侯区桂溪街道天府三街", "成都市武侯区桂溪街道***"), ("河南省某小区8栋", "河南省***"),
        ("8栋2单元", "***"), ("12 High Street", "***"), ("", ""),
    ])
    func `an address shows no more than its street`(address: String, masked: String) {
        #expect(Masking.address(address) == masked)
    }
}
