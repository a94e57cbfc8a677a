import runpy
import sys
import zipapp
from pathlib import Path

package = Path("src/shop")
package.mkdir(parents=True)
(package / "__init__.py").touch()
(package / "cli.py").write_text(
    "import sys\ndef main():\n    print('shop', *sys.argv[1:])\n"
)
(package / "__main__.py").write_text("from shop.cli import main\nmain()\n")

sys.path.insert(0, "src")
sys.argv[1:] = ["add", "tea"]
runpy.run_module("shop", run_name="__main__")  # python -m shop

zipapp.create_archive("src", "shop.pyz", main="shop.cli:main")
runpy.run_path("shop.pyz", run_name="__main__")  # python shop.pyz
