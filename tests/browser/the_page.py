"""The page that most tests of reading open, and what they ask of it."""

PAGE = "/flask/routing/"
DRAWERS = ("Sections and pages", "On this page")
LOOKS = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  return red + green + blue > 382 ? "light" : "dark";
}"""
