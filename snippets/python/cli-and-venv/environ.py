import os

os.environ["SHOP_CURRENCY"] = "EUR"  # as if the shell had set it

print(os.environ["SHOP_CURRENCY"])
print(os.environ.get("SHOP_COLOUR"))
print(os.environ.get("SHOP_COLOUR", "green"))
print("SHOP_COLOUR" in os.environ)

try:
    os.environ["SHOP_KEY"]
except KeyError as error:
    print("KeyError:", error)

try:
    os.environ["SHOP_PAGE_SIZE"] = 20
except TypeError:
    os.environ["SHOP_PAGE_SIZE"] = str(20)
print(repr(os.environ["SHOP_PAGE_SIZE"]))

shop = {name for name in os.environ if name.startswith("SHOP_")}
print(sorted(shop))
