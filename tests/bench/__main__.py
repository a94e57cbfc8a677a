"""Prints every figure that the project promises beside what this machine shows now."""

from tests.bench import freezing, serving

FIGURES = (
    ("kept page against a bare route, requests a second", ">=", 0.8, serving.ratio),
    ("freezing 1,000 pages against a bare site, time, nothing rendered before", "<=", 1.5, freezing.cold_ratio),
    ("the same with all pages rendered before", "<=", 1.5, freezing.warm_ratio),
)


def main() -> None:
    for name, relation, aim, measure in FIGURES:
        ratio, detail = measure()
        reached = ratio >= aim if relation == ">=" else ratio <= aim
        print(f"{ratio:5.2f} ({relation} {aim}: {'reached' if reached else 'MISSED'})  {name}; {detail}", flush=True)


if __name__ == "__main__":
    main()
