//! Compiles the core. `scripts/hosts-core.mjs` made its C, so that this needs a C compiler only.
fn main() {
    let mut build = cc::Build::new();
    for name in ["core", "json"] {
        build.file(format!("core/{name}.c"));
        println!("cargo:rerun-if-changed=core/{name}.c");
    }
    println!("cargo:rerun-if-changed=core/wasm.h");
    build
        .std("gnu11")
        .opt_level(2)
        .flag("-fno-strict-aliasing")
        .flag("-fwrapv")
        .warnings(false)
        .compile("pluresdb_core");
    println!("cargo:rustc-link-lib=m");
}
