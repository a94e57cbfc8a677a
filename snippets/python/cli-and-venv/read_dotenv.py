import os
from pathlib import Path


def load_env(path):
    for line in Path(path).read_text("utf-8").splitlines():
        name, equals, value = line.partition("=")
        if not equals or name.lstrip().startswith("#"):
            continue
        value = value.strip().strip("'\"")
        os.environ.setdefault(name.strip(), value)


Path(".env").write_text(
    "# the shop on this machine\nSHOP_DB=shop.db\nSHOP_CURRENCY='EUR'\n"
)
os.environ["SHOP_CURRENCY"] = "CHF"  # set by the shell: it wins

load_env(".env")
print(os.environ["SHOP_DB"], os.environ["SHOP_CURRENCY"])
