# Named steps with counts and seconds, for bin/test. Sourced, never run.
#
# A step runs on after another has failed. A counter runs a command, shows its output, and sets `passed` and `failed`; a command that ends
# badly without naming a failure counts as one.
table=()
besides=()
took=
all_passed=0
all_failed=0
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# Runs a command in the sight of the user and keeps what it said.
watch() {
    status=0
    "$@" 2>&1 | tee "$output" || status=1
}

# The command is one test.
once() {
    watch "$@"
    passed=$((1 - status)) failed=$status
}

# The command ends with `N passed, N failed`.
counted() {
    watch "$@"
    passed=$(sed -nE 's/^([0-9]+) passed, [0-9]+ failed$/\1/p' "$output" | tail -1)
    failed=$(sed -nE 's/^[0-9]+ passed, ([0-9]+) failed$/\1/p' "$output" | tail -1)
    : "${passed:=0}" "${failed:=1}"
}

# Swift Testing says how many tests ran; failed and skipped ones are named on lines of their own.
swift_counted() {
    watch "$@"
    local ran skipped
    ran=$(sed -nE 's/^[^ ]+ +Test run with ([0-9]+) tests? .*/\1/p' "$output" | tail -1)
    failed=$(grep -E '^[^ ]+ +Test .* failed after [0-9.]+ seconds' "$output" | grep -cvE '^[^ ]+ +Test (run with [0-9]|case passing)' || true)
    skipped=$(grep -cE '^[^ ]+ +Test .* skipped' "$output" || true)
    if ((skipped)); then echo "▸ $skipped tests were skipped:" && grep -E '^[^ ]+ +Test .* skipped' "$output"; fi
    if [[ -z $ran ]]; then failed=$((failed + 1)); fi
    passed=$((${ran:-$failed} - failed - skipped))
}

# Node's own runner.
node_counted() {
    watch "$@"
    passed=$(sed -nE 's/^[^ ]+ pass ([0-9]+)$/\1/p' "$output" | tail -1)
    failed=$(sed -nE 's/^[^ ]+ fail ([0-9]+)$/\1/p' "$output" | tail -1)
    : "${passed:=0}" "${failed:=1}"
}

# step NAME COUNTER COMMAND…
step() {
    local name=$1 start=$SECONDS
    shift
    echo "▸ $name"
    "$@"
    if ((status && !failed)); then failed=1; fi
    step_failed=$failed
    all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed))
    table+=("$(printf '%-24s %8d %8d %8d' "$name" "$passed" "$failed" "${took:-$((SECONDS - start))}")")
}

# A part of the tree that another piece of work brings: part NAME COMMAND [COUNTER]
part() {
    if [[ -x $2 ]]; then step "$1" "${3:-counted}" "$2"; else absent "$1"; fi
}

# Starts a part that waits more than it works, while the next ones run: beside NAME COMMAND, and later `joined`.
beside() {
    if [[ ! -x $2 ]]; then
        absent "$1"
        return
    fi
    local said
    said=$(mktemp)
    (
        trap - EXIT
        SECONDS=0
        status=0
        "$2" >"$said" 2>&1 || status=1
        echo "$status $SECONDS" >"$said.end"
    ) &
    besides+=("$1|$!|$said")
}

# Waits for the parts that run beside, and shows each as a step with its own seconds.
joined() {
    local entry name process said
    for entry in "${besides[@]}"; do
        IFS='|' read -r name process said <<<"$entry"
        wait "$process"
        took=$(cut -d ' ' -f 2 "$said.end")
        step "$name" counted said_before "$said"
        took=
        rm -f "$said" "$said.end"
    done
    besides=()
}

# What a part said that ran beside others; it ends as the part did.
said_before() {
    cat "$1"
    return "$(cut -d ' ' -f 1 "$1.end")"
}

# Says aloud that something was not run.
absent() {
    echo "▸ $1: NOT RUN"
    table+=("$(printf '%-24s %26s' "$1" "NOT RUN")")
}

summary() {
    printf '\n%-24s %8s %8s %8s\n' step passed failed seconds
    printf '%s\n' "${table[@]}"
    printf '\n%d passed, %d failed\n' "$all_passed" "$all_failed"
    if ((all_failed)); then exit 1; fi
}
