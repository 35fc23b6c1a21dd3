# Sourced by the scripts beside this folder: finds the JDK and the Maven that the build needs.
# Sets ROOT, JAVA_HOME and MAVEN.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly ROOT
readonly OLDEST_JAVA=21
readonly MAVEN_VERSION=3.9.11
. "$ROOT/releng/lib/progress.sh"

say() {
    printf '%s\n' "$@" >&2
}

fail() {
    say "$@"
    exit 4
}

# The feature version of the JDK in the folder $1, or nothing where there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
    local home version looked="" javac
    javac=$(command -v javac || true)
    for home in "${JAVA_HOME:-}" "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$home" ] && [ -d "$home" ] || continue
        version=$(jdk_version "$home")
        if [ -n "$version" ] && [ "$version" -ge "$OLDEST_JAVA" ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
        looked="$looked
  $home${version:+ (Java $version)}"
    done
    fail "No JDK of version $OLDEST_JAVA or newer was found. Looked at JAVA_HOME, PATH and:$looked
Install one (Temurin, for example) or set JAVA_HOME."
}

# Whether the version $1 is at least 3.9.
is_maven_new_enough() {
    local major minor
    IFS=. read -r major minor _ <<<"$1"
    [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 9 ]; }
}

maven_version() {
    "$1" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*[0-9]\).*/\1/p'
}

find_maven() {
    local cached=$ROOT/.cache/apache-maven-$MAVEN_VERSION/bin/mvn installed
    installed=$(command -v mvn || true)
    if [ -n "$installed" ] && is_maven_new_enough "$(maven_version "$installed")"; then
        MAVEN=$installed
        return
    fi
    if [ ! -x "$cached" ]; then
        [ -n "$installed" ] || fail "Maven was not found. Install it: any version fetches the one that is needed."
        say "Maven $MAVEN_VERSION is fetched once, since $installed is older than 3.9."
        mkdir -p "$ROOT/.cache"
        # From the root folder, since this project's own build extensions need the newer Maven.
        (cd / && "$installed" --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
            "-Dartifact=org.apache.maven:apache-maven:$MAVEN_VERSION:tar.gz:bin" \
            "-DoutputDirectory=$ROOT/.cache") 2>&1 | without_colours >&2 || fail "Maven $MAVEN_VERSION could not be fetched (see above)."
        tar -xzf "$ROOT/.cache/apache-maven-$MAVEN_VERSION-bin.tar.gz" -C "$ROOT/.cache"
    fi
    MAVEN=$cached
}

# From Java 23 on Maven's own libraries would fill the screen with warnings about sun.misc.Unsafe.
quiet_maven() {
    [ "$(jdk_version "$JAVA_HOME")" -lt 23 ] || export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}

find_jdk
quiet_maven
find_maven
