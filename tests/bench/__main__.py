"""Prints every figure that the project promises beside what this machine shows now."""

import operator

from tests.bench import freezing, practice, running, searching, serving

RELATIONS = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}
FIGURES = (
    ("kept page against a bare route, requests a second", ">=", 0.8, serving.ratio),
    ("freezing 1,000 pages against a bare site, time, nothing rendered before", "<=", 1.5, freezing.cold_ratio),
    ("the same with all pages rendered before", "<=", 1.5, freezing.warm_ratio),
    ("`flask practice check`, seconds from Enter to the result, median", "<=", 1.5, practice.seconds),
    ("the same against bare pytest on the same file, time", "<=", 3, practice.ratio),
    ("`flask practice check` of a Flask exercise, seconds, median", "<=", 1.5, practice.seconds_flask),
    ("warm Check of a small exercise in Chromium, ms, median", "<=", 300, practice.warm),
    ("first Run of a Flask snippet against stock Pyodide, time, no worker alive", "<=", 0.25, running.first_ratio),
    ("first Run of a Flask snippet, ms", "<=", 600, running.first),
    ("a later request, ms", "<=", 30, running.later),
    ("Stop to ready again, ms", "<=", 800, running.ready),
    ("memory of the tab after 100 runs against after 10", "<=", 1.2, running.memory),
    ("a first Run of a Flask snippet fetches, MB", "<=", 12, running.bytes_app),
    ("a first Run of a script fetches, MB", "<=", 12, running.bytes_script),
    ("search, from keystroke to painted results, 95th percentile, ms", "<=", 30, searching.painted),
    ("the same on 3,000 generated pages, ms", "<=", 60, searching.painted_large),
    ("first result on a slow line with nothing loaded, ms", "<=", 1500, searching.slow),
    ("small part of the index for 150 pages, kB", "<=", 25, searching.small_part),
    ("whole index for 150 pages, kB", "<=", 200, searching.whole),
    ("questions answered first, against Pagefind", ">", 1, searching.answered),
    ("a first query fetches, bytes against Pagefind", "<", 1, searching.fetched),
)


def main() -> None:
    for name, relation, aim, measure in FIGURES:
        ratio, detail = measure()
        reached = "reached" if RELATIONS[relation](ratio, aim) else "MISSED"
        print(f"{ratio:5.2f} ({relation} {aim}: {reached})  {name}; {detail}", flush=True)


if __name__ == "__main__":
    main()
