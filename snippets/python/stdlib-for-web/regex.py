import re

line = "ERROR order=7 item=tea user=ada"

match = re.search(r"order=(?P<number>\d+)", line)
print(match[0], match["number"], match.start())
print(re.findall(r"(\w+)=(\w+)", line))
print(re.search(r"price=(\d+)", line))

print(re.split(r"[,;]\s*", "tea, milk;jam"))
print(re.sub(r"[^a-z0-9]+", "-", "Green Tea, 100 g".lower()))
print(re.sub(r"\d+", lambda found: str(int(found[0]) * 2), "2 tea, 5 jam"))

print(bool(re.fullmatch(r"[a-z0-9-]+", "green-tea\n")))
print(bool(re.match(r"^[a-z0-9-]+$", "green-tea\n")))
print(re.escape("4.90 (net)"))
