"""Builds the extension and wheels: `pip wheel .`, or `python3 build_backend.py` for an import from here.

It needs a C compiler ($CC, else cc) and nothing from a registry. One extension is for all versions of
Python from 3.10 on, by the stable interface. Its objects stay in build/, so that only what changed is
compiled again.
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import platform
import re
import shlex
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    from pip._vendor import tomli as tomllib

HERE = Path(__file__).resolve().parent
PACKAGE = "pluresdb_ipc"
OBJECTS = HERE / "build"
EXTENSION = HERE / PACKAGE / "_core.abi3.so"
SOURCES = [*sorted((HERE / "native").glob("*.c")), HERE / "core" / "core.c", HERE / "core" / "json.c"]
HEADERS = [*sorted((HERE / "native").glob("*.h")), *sorted((HERE / "core").glob("*.h"))]
FLAGS = ["-std=gnu11", "-O2", "-fPIC", "-fvisibility=hidden", "-fno-strict-aliasing", "-fwrapv"]
STABLE_SINCE = "0x030a0000"
SDIST_FILES = ["pyproject.toml", "build_backend.py", "README.md"]


def build_extension() -> Path:
    """Compiles what is out of date."""
    if platform.machine() not in ("x86_64", "AMD64") or sys.platform != "linux":
        raise SystemExit("pluresdb-ipc shares pages on Linux on x86-64 only; nothing was built.")
    compiler = shlex.split(os.environ.get("CC", "cc"))
    extra = shlex.split(os.environ.get("CFLAGS", ""))
    include = [f"-I{sysconfig.get_path('include')}", f"-DPy_LIMITED_API={STABLE_SINCE}"]
    command = [*compiler, *FLAGS, *include, *extra]
    folder = OBJECTS / hashlib.sha256(repr(command).encode()).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    newest_header = max(header.stat().st_mtime for header in HEADERS)
    objects = []
    for source in SOURCES:
        compiled = folder / f"{source.stem}.o"
        objects.append(compiled)
        of_core = source.parent.name == "core"
        newest = max(source.stat().st_mtime, newest_header)
        if not compiled.exists() or compiled.stat().st_mtime < newest:
            warnings = ["-w"] if of_core else ["-Wall", "-Wextra", "-Werror"]
            _run([*command, *warnings, "-c", str(source), "-o", str(compiled)])
    _run([*compiler, *extra, "-shared", "-o", str(EXTENSION), *map(str, objects), "-lm"])
    return EXTENSION


def _run(command: list[str]) -> None:
    if subprocess.run(command).returncode != 0:
        raise SystemExit(f"{command[0]} failed. A C compiler is needed; $CC names another one.")


# ── Wheels ──────────────────────────────────────────────────────────────────────────────────────────


def build_wheel(wheel_directory: str, config_settings: object = None, metadata_directory: object = None) -> str:
    return _write_wheel(wheel_directory, _package_files(build_extension()))


def build_editable(wheel_directory: str, config_settings: object = None, metadata_directory: object = None) -> str:
    build_extension()
    return _write_wheel(wheel_directory, {f"{PACKAGE}.pth": f"{HERE}\n".encode()})


def get_requires_for_build_wheel(config_settings: object = None) -> list[str]:
    return []


get_requires_for_build_editable = get_requires_for_build_sdist = get_requires_for_build_wheel


def build_sdist(sdist_directory: str, config_settings: object = None) -> str:
    project = _project()
    root = f"{_file_name(project)}-{project['version']}"
    files = {name: (HERE / name).read_bytes() for name in SDIST_FILES}
    files |= _package_files(None)
    files |= {str(path.relative_to(HERE)): path.read_bytes() for path in [*SOURCES, *HEADERS]}
    files["PKG-INFO"] = _metadata(project)
    with tarfile.open(Path(sdist_directory) / f"{root}.tar.gz", "w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"{root}/{name}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return f"{root}.tar.gz"


def _package_files(extension: Path | None) -> dict[str, bytes]:
    sources = [path for path in (HERE / PACKAGE).iterdir() if path.suffix in (".py", ".pyi", ".typed")]
    found = [*sources, HERE / PACKAGE / "py.typed", *([extension] if extension else [])]
    return {f"{PACKAGE}/{path.name}": path.read_bytes() for path in sorted(set(found))}


def _write_wheel(directory: str, files: dict[str, bytes]) -> str:
    project = _project()
    root = f"{_file_name(project)}-{project['version']}"
    tag = f"cp310-abi3-{_platform_tag(EXTENSION.read_bytes())}"
    info = f"{root}.dist-info"
    wheel = f"Wheel-Version: 1.0\nGenerator: {PACKAGE}\nRoot-Is-Purelib: false\nTag: {tag}\n"
    files = {**files, f"{info}/METADATA": _metadata(project), f"{info}/WHEEL": wheel.encode()}
    record = [f"{name},sha256={_digest(content)},{len(content)}" for name, content in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""]).encode()
    name = f"{root}-{tag}.whl"
    with zipfile.ZipFile(Path(directory) / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path)
            entry.external_attr = (0o755 if path.endswith(".so") else 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return name


def _platform_tag(extension: bytes) -> str:
    """The oldest C library that has all symbols that the extension needs."""
    versions = [tuple(map(int, found)) for found in re.findall(rb"GLIBC_(\d+)\.(\d+)", extension)]
    if not versions:
        return "linux_x86_64"
    major, minor = max([*versions, (2, 17)])
    return f"manylinux_{major}_{minor}_x86_64"


def _project() -> dict[str, str]:
    return tomllib.loads((HERE / "pyproject.toml").read_text())["project"]


def _metadata(project: dict[str, str]) -> bytes:
    head = [
        "Metadata-Version: 2.1",
        f"Name: {project['name']}",
        f"Version: {project['version']}",
        f"Summary: {project['description']}",
        f"License: {project['license']['text']}",
        f"Requires-Python: {project['requires-python']}",
        *(f"Project-URL: {name}, {url}" for name, url in project["urls"].items()),
        *(f"Classifier: {each}" for each in project["classifiers"]),
        "Description-Content-Type: text/markdown",
    ]
    return "\n".join([*head, "", (HERE / "README.md").read_text()]).encode()


def _file_name(project: dict[str, str]) -> str:
    return project["name"].replace("-", "_")


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    print(build_extension())
