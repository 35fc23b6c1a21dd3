# Sourced by releng/test: the long run. Each stage leaves its result, and a run that was stopped goes on with the next.

readonly STAGES=(tests points powershell kql mutation benchmarks)
readonly STAGE_RESULTS=$ROOT/target/all
readonly RESULTS_DOCUMENT=$ROOT/docs/test-results.md

# What is mutated: a name, the bundle, the classes, the classes of their tests, and tests that are left out since others
# find the same in a hundredth of the time. Each has a figure of its own, and a run that was stopped goes on with the next.
readonly MUTATED=(
    "ledger engine io.isthmus.engine.internal.ledger.*,io.isthmus.engine.ledger.* io.isthmus.engine.internal.ledger.* io.isthmus.engine.internal.ledger.LedgerTamperingTest"
    "change engine io.isthmus.engine.internal.change.*,io.isthmus.engine.change.* io.isthmus.engine.internal.change.*,io.isthmus.engine.change.* io.isthmus.engine.internal.change.KillTest"
    "check engine io.isthmus.engine.internal.check.*,io.isthmus.engine.check.* io.isthmus.engine.internal.check.* io.isthmus.none"
    "snapshot engine io.isthmus.engine.internal.snapshot.*,io.isthmus.engine.snapshot.* io.isthmus.engine.internal.snapshot.* io.isthmus.none"
    "registry engine io.isthmus.engine.internal.registry.*,io.isthmus.engine.extension.* io.isthmus.engine.internal.registry.* io.isthmus.none"
    "profile engine io.isthmus.engine.profile.*,io.isthmus.engine.internal.files.* io.isthmus.engine.profile.* io.isthmus.none"
    "clixml exchange io.isthmus.exchange.internal.clixml.* io.isthmus.exchange.internal.clixml.* io.isthmus.none"
)

# What below the window belongs to the main job, and what each stage looks at. A result counts as long as that is the same.
readonly BELOW_THE_WINDOW="pom.xml target-platform $(printf 'bundles/%s ' sdk json http datapack engine entra exchange \
    hybridapp access checks report emulator cli)"
declare -rA LOOKED_AT=(
    [tests]=". :!docs/test-results.md :!docs/images"
    [points]="$BELOW_THE_WINDOW releng/journey releng/product"
    [powershell]="$BELOW_THE_WINDOW releng/journey releng/powershell-check"
    [kql]="bundles/signins releng/kql-check"
    [mutation]="pom.xml target-platform $(printf 'bundles/%s ' sdk sdk.testkit json http datapack emulator engine exchange)"
    [benchmarks]="pom.xml target-platform bundles features releng/product releng/benchmarks.bundle releng/benchmarks"
)

# The content of all that stage $1 looks at, committed or not.
state_of() {
    local paths
    read -ra paths <<<"${LOOKED_AT[$1]}"
    git -C "$ROOT" ls-files --stage -- "${paths[@]}" 2>/dev/null | sha256sum
    git -C "$ROOT" diff HEAD -- "${paths[@]}" 2>/dev/null | sha256sum
    git -C "$ROOT" ls-files --others --exclude-standard -- "${paths[@]}" 2>/dev/null
}

# Results of another state are no results of this one.
forget_old_results() {
    local stage
    for stage in "${STAGES[@]}"; do
        if [ "$(cat "$STAGE_RESULTS/$stage.state" 2>/dev/null)" != "$(state_of "$stage")" ]; then
            rm -f "$STAGE_RESULTS/$stage" "$STAGE_RESULTS/$stage"[.-]*
            state_of "$stage" >"$STAGE_RESULTS/$stage.state"
        fi
    done
}

stage_tests() {
    need_packages wine wine64 gcc-mingw-w64-x86-64
    verify_everything 45 -Disthmus.tests.all=true -Djqwik.tries.default=5000 || return 1
    mkdir -p "$ROOT/docs/images"
    cp "$ROOT"/bundles/console.ui.tests/target/screenshots/{checks,trust-map}.png "$ROOT/docs/images/"
}

# Every cut and every death of every plan and every generated organization, hours of them; which are finished is noted, so
# that a run that was stopped goes on with the others.
stage_points() {
    "$MAVEN" --batch-mode --no-transfer-progress --file "$ROOT/pom.xml" --projects releng/journey --also-make \
        "-Dtest=CutTest,KillTest,PlansCutTest,PlansKillTest,ProductKillTest,GeneratedOrganizationTest" \
        -Dsurefire.failIfNoSpecifiedTests=false "-Disthmus.shared=$SHARED" "-Disthmus.tests.points=$STAGE_RESULTS/points" test 2>&1
}

stage_powershell() {
    check_powershell
}

stage_kql() {
    check_kql
}

stage_mutation() {
    local entry name status=0
    for entry in "${MUTATED[@]}"; do
        name=${entry%% *}
        if [ ! -e "$STAGE_RESULTS/mutation-$name.passed" ]; then
            mutate ${entry} && touch "$STAGE_RESULTS/mutation-$name.passed" || status=1
        fi
        cat "$STAGE_RESULTS/mutation-$name.figure"
    done
    return "$status"
}

# Mutates the classes $3 of the bundle $2 under the tests $4 without $5 and writes the figure of $1; fails where they kill
# less than the build's minimum. Temporary files lie in memory where that is possible: tests of the ledger force each
# record to the disk, thousands of times here.
mutate() {
    local name=$1 bundle=$2 classes=$3 tests=$4 excluded=$5 status=0 temporary log=$ROOT/target/mutation-$1.log
    local began=$SECONDS
    temporary=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")" isthmus-mutation.XXXXXX)
    "$MAVEN" --batch-mode --no-transfer-progress --file "$ROOT/pom.xml" --projects "bundles/$bundle" --also-make \
        "-Dmutation.classes=$classes" "-Dmutation.tests=$tests" "-Dmutation.excludedTests=$excluded" \
        "-Dmutation.temporary=$temporary" "-Disthmus.shared=$SHARED" \
        test-compile org.pitest:pitest-maven:mutationCoverage >"$log" 2>&1 || status=1
    rm -rf "$temporary"
    printf '%s: %s, %s min\n' "$name" "$(sed -n 's/^>> Generated/Generated/p' "$log" | tail -1)" \
        "$(((SECONDS - began + 59) / 60))" >"$STAGE_RESULTS/mutation-$name.figure"
    return "$status"
}

stage_benchmarks() {
    "$ROOT/releng/benchmarks" --check
}

run_stage() {
    local stage=$1 status=0
    if [ -e "$STAGE_RESULTS/$stage.passed" ]; then
        say "$stage: passed before."
        return
    fi
    say "$stage…"
    rm -f "$STAGE_RESULTS/$stage.failed"
    "stage_$stage" 2>&1 | tee "$STAGE_RESULTS/$stage.log" || status=$?
    touch "$STAGE_RESULTS/$stage.$([ "$status" -eq 0 ] && echo passed || echo failed)"
    return "$status"
}

# One row of the document for the stage $1.
row() {
    local verdict="not run" note
    [ ! -e "$STAGE_RESULTS/$1.log" ] || verdict="stopped before its end"
    [ ! -e "$STAGE_RESULTS/$1.failed" ] || verdict=failed
    [ ! -e "$STAGE_RESULTS/$1.passed" ] || verdict=passed
    case $1 in
    tests) note=$(paste -sd ';' "$FUZZING_FIGURES" 2>/dev/null || true) ;;
    points) note="$(wc -l <"$STAGE_RESULTS/points" 2>/dev/null || echo 0) cuts, deaths and organizations, each to its right end" ;;
    mutation) note=$(cat "$STAGE_RESULTS"/mutation-*.figure 2>/dev/null | paste -sd ';' || true) ;;
    benchmarks) note=$(grep -h '^ratio ' "$STAGE_RESULTS/benchmarks.log" 2>/dev/null | paste -sd ';' || true) ;;
    *) note= ;;
    esac
    printf '| %s | %s | %s |\n' "$1" "$verdict" "$note"
}

write_document() {
    {
        printf '# The last run of the long tests\n\n'
        printf 'Written by `releng/test --all` on %s, commit %s, %s processors.\n\n' "$(date -u +%Y-%m-%d)" \
            "$(git -C "$ROOT" rev-parse --short HEAD 2>/dev/null || echo unknown)" "$(nproc)"
        printf '| stage | result | figures |\n|---|---|---|\n'
        for stage in "${STAGES[@]}"; do
            row "$stage"
        done
        printf '\n    %s\n' "$1"
    } >"$RESULTS_DOCUMENT"
}

test_all() {
    local status=0 stage closing
    # Whoever stops a stage does not want the next one to begin.
    trap 'exit 130' INT TERM
    mkdir -p "$STAGE_RESULTS"
    forget_old_results
    for stage in "${STAGES[@]}"; do
        run_stage "$stage" || status=1
    done
    summary >"$STAGE_RESULTS/summary" || status=1
    closing=$(tail -1 "$STAGE_RESULTS/summary")
    write_document "$closing"
    cat "$STAGE_RESULTS/summary"
    return "$status"
}
