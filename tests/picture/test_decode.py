"""Pictures of every kind become upright sRGB pixels on white; broken, huge and hostile ones one clear problem."""

from __future__ import annotations

import subprocess
import sys
import time
import zlib
from io import BytesIO
from pathlib import Path
from struct import pack

import pytest
from PIL import Image, ImageCms, ImageOps

from cards.errors import ContentError, Place, Problem
from cards.model.photo import Photo
from cards.picture.decode import MOST_SIDE, decode
from cards.picture.svg import RENDER

PLACE = Place("routines/r.yaml", 3, 5)
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def photo(data: bytes) -> Photo:
    found = decode(data, "photos/me", PLACE)
    if isinstance(found, Problem):
        raise ContentError([found])
    return found


def pixel(shown: Photo, x: int, y: int) -> tuple[int, ...]:
    at = 3 * (y * shown.width + x)
    return tuple(shown.pixels[at : at + 3])


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 4) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) <= by


def halves(mode: str = "RGB", left: object = RED, right: object = BLUE) -> Image.Image:
    """40 × 20 pixels of two colours."""
    image = Image.new(mode, (40, 20), right)  # type: ignore[arg-type]  # as the mode has it
    image.paste(left, (0, 0, 20, 20))  # type: ignore[arg-type]
    return image


KINDS: dict[str, tuple[bytes, tuple[int, int, int], tuple[int, int, int]]] = {
    "png": (saved(halves()), RED, BLUE),
    "palette": (saved(halves().convert("P")), RED, BLUE),
    "one bit": (saved(halves("1", 0, 1)), (0, 0, 0), WHITE),
    "grey": (saved(halves("L", 40, 200)), (40, 40, 40), (200, 200, 200)),
    "16 bits": (saved(halves("I;16", 0x8080, 0xFFFF)), (128, 128, 128), WHITE),
    "alpha": (saved(halves("RGBA", (255, 0, 0, 0), (0, 0, 255, 128))), WHITE, (127, 127, 255)),
    "grey alpha": (saved(halves("LA", (0, 0), (0, 255))), WHITE, (0, 0, 0)),
    "one clear colour": (saved(halves(), transparency=RED), WHITE, BLUE),
    "jpeg": (saved(halves(), "JPEG", quality=95, subsampling=0), (254, 0, 0), (0, 0, 254)),
    "cmyk": (saved(halves("CMYK", (0, 255, 255, 0), (0, 0, 0, 255)), "JPEG", quality=95), RED, (0, 0, 0)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_becomes_rgb_on_white(kind: str) -> None:
    data, left, right = KINDS[kind]
    shown = photo(data)
    assert (shown.width, shown.height, len(shown.pixels)) == (40, 20, 2400)
    assert near(pixel(shown, 5, 10), left)
    assert near(pixel(shown, 35, 10), right)
    assert photo(data) == shown


def test_a_photograph_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: the left of the pixels is the top of the picture
    shown = photo(saved(halves(), "JPEG", quality=95, exif=exif))
    assert (shown.width, shown.height) == (20, 40)
    assert near(pixel(shown, 10, 5), RED)
    assert near(pixel(shown, 10, 35), BLUE)


def swapped() -> bytes:
    """The profile of a screen whose red and blue are exchanged."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return srgb.replace(b"rXYZ", b"####", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"####", b"bXYZ", 1)


def test_its_own_colour_profile_is_heeded() -> None:
    shown = photo(saved(halves(), icc_profile=swapped()))
    assert near(pixel(shown, 5, 5), BLUE)
    assert near(pixel(shown, 35, 5), RED)


def test_a_profile_that_does_not_fit_is_passed_over() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (lab, b"no profile at all"):
        assert photo(saved(halves(), icc_profile=profile)) == photo(saved(halves()))


def test_a_large_one_is_made_smaller() -> None:
    shown = photo(saved(Image.new("L", (6000, 300), 90), "JPEG"))
    assert (shown.width, shown.height) == (MOST_SIDE, 100)


def test_metadata_changes_nothing() -> None:
    exif = Image.Exif()
    exif[0x010E] = "where I live"
    assert photo(saved(halves(), "JPEG", exif=exif)) == photo(saved(halves(), "JPEG"))


def chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int, colours: int = 0) -> bytes:
    """A PNG that says it is so large, in few bytes; `colours` 0 is grey, 6 is with transparency."""
    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


GOOD = saved(Image.effect_noise((64, 64), 50), "JPEG")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
XML = '<?xml version="1.0"?><!DOCTYPE svg [{}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">&a;</svg>'
WRONG = {
    "nothing": (b"", "is not a PNG, JPEG or SVG file"),
    "noise": (bytes(range(256)) * 9, "is not a PNG, JPEG or SVG file"),
    "gif": (saved(Image.new("L", (20, 20)), "GIF"), "is not a PNG, JPEG or SVG file"),
    "cut": (GOOD[: len(GOOD) // 2], "is broken: its pixels cannot be read"),
    "tiny": (saved(Image.new("L", (1, 900))), "has 1 × 900 pixels, expected at least 16 × 16"),
    "large": (bomb(10_000, 5_001), "has more than 50 million pixels"),
    "large and clear": (bomb(5_000, 5_001, 6), "has more than 25 million pixels"),
    "bomb": (bomb(60_000, 60_000), "has more than 50 million pixels"),
    "no pixels": (bomb(0, 60_000), "is not a PNG, JPEG or SVG file"),
    "short": (bomb(100, 100), "is broken: its pixels cannot be read"),
    "long file": (b"\x89PNG" + bytes(40_000_000), "is larger than 40 MB"),
    "long svg": (b"<svg>" + b" " * 5_000_000, "is larger than 5 MB"),
    "broken xml": (
        b"<svg>\n<g></svg>",
        "is broken: a tag is closed that is not the last one opened (line 2, column 6)",
    ),
    "unfinished xml": (b"<svg><g>", "is broken: it ends before its drawing does (line 1, column 9)"),
    "undeclared prefix": (
        b'<svg><use x:href="#a"/></svg>',
        "is broken: it uses a prefix that no namespace is given for (line 1, column 6)",
    ),
    "odd xml": (b"<svg a=1/>", "is broken: it is not well-formed XML (line 1, column 8)"),
    "other xml": (b"<?xml version='1.0'?><html/>", "is not an SVG file: it begins with `html`"),
    "not utf-8": (b"<svg>\xff</svg>", "is not in UTF-8"),
    "script": (SVG.format("<script>go()</script>").encode(), "holds a script"),
    "handler": (SVG.format('<g onload="go()"/>').encode(), "holds a script"),
    "file": (SVG.format('<use x:href="file:///etc/passwd#a"/>').encode(), "refers to `file:///etc/passwd#a`"),
    "inner picture": (
        SVG.format('<image href="data:image/png;base64,AA"/>').encode(),
        "holds another picture",
    ),
    "url": (SVG.format('<g style="fill: url( http://x.y/z#a)"/>').encode(), "refers to something outside"),
    "import": (SVG.format("<style>@import 'x.css';</style>").encode(), "refers to something outside"),
    "text": (SVG.format("<text>Hop</text>").encode(), "holds text"),
    "page": (SVG.format("<foreignObject/>").encode(), "holds something that is not SVG"),
    "entity": (XML.format('<!ENTITY a "aaaa">').encode(), "declares entities"),
    "outer entity": (XML.format('<!ENTITY a SYSTEM "file:///etc/passwd">').encode(), "declares entities"),
    "deep": (b"<svg>" + b"<g>" * 90_000 + b"</g>" * 90_000 + b"</svg>", "is broken: it cannot be drawn"),
    "copies": (
        SVG.format(
            '<g id="a0"><path d="M0 0h9v9"/></g>'
            + "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))
        ).encode(),
        "is broken: it cannot be drawn",
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_cannot_be_taken_is_told_at_its_place(kind: str) -> None:
    data, why = WRONG[kind]
    with pytest.raises(ContentError) as raised:
        photo(data)
    (problem,) = raised.value.problems
    assert problem.message.startswith(f"`photos/me` {why}")
    assert problem.place == PLACE


@pytest.mark.parametrize("turn", range(10))
def test_every_way_to_hold_a_camera_is_heeded(turn: int) -> None:
    """Against Pillow's own turning, which would also write the file's notes anew."""
    image = Image.new("RGB", (40, 20), WHITE)
    image.paste(RED, (0, 0, 20, 10))
    exif = Image.Exif()
    exif[0x0112] = turn
    data = saved(image, exif=exif)
    turned = ImageOps.exif_transpose(Image.open(BytesIO(data)))
    assert (photo(data).width, photo(data).pixels) == (turned.width, turned.tobytes())


def test_a_note_of_the_camera_that_contradicts_itself_does_no_harm() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(halves(), "JPEG", exif=exif)
    make = b"\x0f\x01\x0b\x00\x01\x00\x00\x00\x00\x00\x80\x3f"  # the maker's name as a float
    count = data.index(b"MM\0*") + 8 if b"MM\0*" in data else data.index(b"II*\0") + 8
    order = data[count - 8 : count - 6]
    entry = make if order == b"II" else b"\x01\x0f\x00\x0b\x00\x00\x00\x01\x3f\x80\x00\x00"
    grown = data[:count] + (b"\x02\x00" if order == b"II" else b"\x00\x02") + entry + data[count + 2 :]
    length = data.index(b"\xff\xe1") + 2
    size = int.from_bytes(data[length : length + 2], "big") + len(entry)
    spoilt = grown[:length] + size.to_bytes(2, "big") + grown[length + 2 :]
    assert (photo(spoilt).width, photo(spoilt).height) == (20, 40)


def renderer(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts lines of Python in the renderer's place, after its limits are set."""
    monkeypatch.setattr("cards.picture.svg.RENDER", RENDER.partition("import resvg_py")[0] + body)


def test_the_renderer_runs_nothing_of_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for module in ("resvg_py", "ctypes", "resource", "signal", "sitecustomize"):
        (tmp_path / f"{module}.py").write_text(f"open({str(tmp_path / 'RUN')!r}, 'w')")
    assert photo(SVG.format("<g/>").encode()).width == MOST_SIDE
    assert not (tmp_path / "RUN").exists()


@pytest.mark.skipif(
    sys.platform != "linux", reason="limits of memory are kept elsewhere too, not by this number"
)
def test_the_renderer_has_a_limit_of_memory_and_writes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for body in (
        "kept = bytearray(500_000_000)",
        f"os.write(os.open({str(tmp_path / 'x')!r}, os.O_CREAT | os.O_WRONLY), b'x')",
    ):
        renderer(body, monkeypatch)
        with pytest.raises(ContentError, match="it cannot be drawn"):
            photo(SVG.format("<g/>").encode())
    assert [path.stat().st_size for path in tmp_path.iterdir()] == [0]
    renderer("kept = bytearray(100_000_000); sys.stdout.buffer.write(bytes(1))", monkeypatch)
    with pytest.raises(ContentError, match="is not a PNG"):
        photo(SVG.format("<g/>").encode())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such signal")
def test_the_renderer_ends_with_its_parent(tmp_path: Path) -> None:
    script = (
        "import sys; from cards.picture import svg\n"
        "svg.RENDER = svg.RENDER.partition('import resvg_py')[0] + "
        "'import time; print(os.getpid(), file=sys.stderr, flush=True); time.sleep(30)'\n"
        "real = svg.subprocess.run\n"
        "svg.subprocess.run = lambda *a, **k: real(*a, **{**k, 'capture_output': False})\n"
        "svg.LONGEST = 30.0\n"
        "svg.rendered(b'<svg/>', 9)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.PIPE, text=True)
    assert parent.stderr is not None
    child = int(parent.stderr.readline())
    parent.kill()
    parent.wait()
    parent.stderr.close()
    for _ in range(100):
        if not Path(f"/proc/{child}").exists():
            return
        time.sleep(0.05)
    pytest.fail("the renderer lives on")


def test_a_drawing_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cards.picture.svg.LONGEST", 1.0)
    slow = '<filter id="f"><feTurbulence baseFrequency="1" numOctaves="100000"/></filter>'
    with pytest.raises(ContentError, match="takes more than 1 s to draw"):
        photo(SVG.format(f'{slow}<rect filter="url(#f)" width="9" height="9"/>').encode())


def test_a_drawing_is_rendered() -> None:
    drawn = '<rect width="9" height="9" fill="#fff"/><path d="M0 0H4.5V9H0Z" fill="url(#g)"/>'
    tint = '<linearGradient id="g"><stop stop-color="#f00"/></linearGradient>'
    shown = photo(SVG.format(tint + drawn).encode())
    assert (shown.width, shown.height, shown.smooth) == (MOST_SIDE, MOST_SIDE, False)
    assert (pixel(shown, 500, 900), pixel(shown, 1500, 900)) == (RED, WHITE)


def test_without_a_renderer_the_way_to_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cards.picture.svg.find_spec", lambda _: None)
    with pytest.raises(ContentError, match="pip install 'routine-cards"):
        photo(SVG.format("<g/>").encode())


@pytest.mark.parametrize("at", range(0, len(GOOD), 97))
def test_a_file_with_a_byte_changed_gives_a_photo_or_a_problem(at: int) -> None:
    data = bytearray(GOOD)
    data[at] ^= 0x55
    try:
        assert photo(bytes(data)).width > 0
    except ContentError as error:
        assert error.problems[0].place == PLACE
