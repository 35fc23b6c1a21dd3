# Sourced after toolchain.sh: finds the built product of this machine's platform, and builds it where it is missing or old.
# Sets PRODUCT.

readonly PRODUCT=$ROOT/releng/product/target/products/io.isthmus.product/linux/gtk/x86_64/isthmus
readonly PRODUCT_STAMP=$ROOT/releng/product/target/product.stamp

product_exists() {
    [ -x "$PRODUCT/isthmus" ] && [ -e "$PRODUCT_STAMP" ]
}

# Whether nothing that goes into the product is newer than it.
product_is_current() {
    product_exists && [ -z "$(find "$ROOT/pom.xml" "$ROOT/bundles" "$ROOT/features" "$ROOT/target-platform" "$ROOT/releng/product" "$ROOT/releng/sdk" \
        -name target -prune -o -name bin -prune -o -type f -newer "$PRODUCT_STAMP" -print -quit)" ]
}

stamp_product() {
    touch -d "$1" "$PRODUCT_STAMP"
}

build_product() {
    local started log=$ROOT/target/product.log arguments
    started=$(date -Is)
    mkdir -p "$ROOT/target"
    say "Building the product (the log is target/product.log; the first time fetches what it needs)…"
    # From clean folders: Tycho would compile the test classes that changed without those that did not.
    arguments=(--batch-mode --file "$ROOT/pom.xml" --projects releng/product --also-make -Dmaven.test.skip=true clean verify)
    if ! "$MAVEN" --offline "${arguments[@]}" 2>&1 | tee "$log" | maven_modules >&2 &&
        ! "$MAVEN" "${arguments[@]}" 2>&1 | tee "$log" | maven_modules >&2; then
        grep '^\[ERROR\]' "$log" | head -20 >&2
        fail "The product could not be built: target/product.log tells more."
    fi
    stamp_product "$started"
}

# Builds the product where it is missing or old. One builds at a time; who waited for it builds no more.
need_product() {
    product_is_current && return
    {
        flock 9
        product_is_current || build_product
    } 9<"$ROOT/pom.xml"
}
