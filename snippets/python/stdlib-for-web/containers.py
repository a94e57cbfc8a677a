from collections import ChainMap, OrderedDict, deque, namedtuple

last = deque(maxlen=3)
for url in "/", "/orders", "/orders/7", "/about":
    last.append(url)
print(list(last), last.popleft(), last[-1])

defaults = {"theme": "light", "page_size": 20}
settings = ChainMap({"theme": "dark"}, defaults)
print(settings["theme"], settings["page_size"], dict(settings))

Point = namedtuple("Point", "x y", defaults=[0])
point = Point(3)
print(point, point.x, point._replace(y=4), point == (3, 0))

seen = OrderedDict(tea=1, milk=2)
seen.move_to_end("tea")
print(list(seen), seen.popitem(last=False))
