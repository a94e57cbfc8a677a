from pathlib import Path

log = Path("access.log")
with log.open("w", encoding="utf-8") as file:
    for number in range(30_000):
        file.write(f"GET /page/{number} {500 if number % 9999 == 0 else 200}\n")


def failures(path):
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            _, url, status = line.split()
            if status == "500":
                yield number, url


for number, url in failures(log):
    print(f"line {number}: {url}")
