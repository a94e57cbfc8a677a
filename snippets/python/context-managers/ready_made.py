import os
import warnings
from unittest.mock import patch
from zipfile import ZipFile

with patch.dict(os.environ, SHOP_CURRENCY="USD"):
    print(os.environ["SHOP_CURRENCY"])
print(os.environ.get("SHOP_CURRENCY"))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old price list", stacklevel=1)
print([str(warning.message) for warning in caught])

with ZipFile("notes.zip", "w") as archive:
    archive.writestr("7.txt", "buy tea")
with ZipFile("notes.zip") as archive, archive.open("7.txt") as file:
    print(file.read())
