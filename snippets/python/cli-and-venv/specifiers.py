# /// script
# requires-python = ">=3.11"
# dependencies = ["packaging"]
# ///
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

versions = ["3.0.3", "3.1.0", "3.1.3", "3.2.0", "4.0.0", "4.1.0rc1"]
for text in "==3.1.*", "~=3.1.0", "~=3.1", ">=3.1,<4", "!=3.1.0", ">=4":
    print(f"{text:9}", *SpecifierSet(text).filter(versions))

line = Requirement('flask[async]~=3.1; python_version < "3.14"')
print(line.name, line.extras, line.specifier)
print(line.marker.evaluate({"python_version": "3.13"}))
