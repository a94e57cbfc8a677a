import os
import sys

TRUE = {"1", "true", "yes", "on"}


def load(environ):
    missing = {"SHOP_DB", "SHOP_KEY"} - environ.keys()
    if missing:
        sys.exit(f"not set: {', '.join(sorted(missing))}")
    return {
        "db": environ["SHOP_DB"],
        "page_size": int(environ.get("SHOP_PAGE_SIZE", "20")),
        "debug": environ.get("SHOP_DEBUG", "").lower() in TRUE,
        "mails": environ.get("SHOP_MAILS", "").split(),
    }


os.environ |= {"SHOP_DB": "shop.db", "SHOP_DEBUG": "False"}
try:
    load(os.environ)
except SystemExit as error:
    print(error)

os.environ["SHOP_KEY"] = "a long secret"
print(load(os.environ))
print(bool(os.environ["SHOP_DEBUG"]))
