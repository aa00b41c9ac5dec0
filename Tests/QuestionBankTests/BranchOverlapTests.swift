import Testing

@testable import QuestionBank

@Suite struct BranchOverlapTests {
    @Test(arguments: [
        "= 2850 km ± 1%\n~ 2500..3200 km (0.5)\n", "= 1822\n~ 1822 ± 2 (0.5)\n", "= 4..6\n~ 3..9 (0.5)\n",
    ])
    func aWiderBranchAroundTheKeyIsForWhoCameNear(answers: String) {
        expect("---\nnumbers: point\n---\n## a\nHow far?\n\n" + answers)
    }

    @Test func oneFindingForOneCause() {
        expect("## a\nHow many?\n\n= 5\n~ 1..20 (0.5)\n~ 1️⃣7..8 (0)\n", [1: .branchShadowed])
    }

    @Test func whatCutsIntoTheKeyIsStillTold() {
        expect("## a\nHow many?\n\n= 5 ± 1\n~ 1️⃣5..20 (0.5)\n", [1: .branchOverlapsKey])
    }
}
