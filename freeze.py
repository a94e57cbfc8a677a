"""`python freeze.py`: writes the site into build/, or says what keeps it from being published."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

from runsheet import create_app
from runsheet.problems import ContentError, shown_path
from runsheet.publish import publish


def main() -> int:
    app = create_app({"CACHE_TYPE": "SimpleCache", "CACHE_THRESHOLD": 1})
    try:
        folder, count = publish(app)
    except ContentError as error:
        print(error, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} finding{'' if count == 1 else 's'}. Nothing was written.", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Publishing failed: {error}. The old site stands as it was.", file=sys.stderr)
        return 1
    print(f"{count} files in {shown_path(folder)}/")
    if not app.config["FREEZER_BASE_URL"]:
        print("Set FREEZER_BASE_URL=https://host/path/ so that canonical URLs, sitemap and feed name the real address.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
