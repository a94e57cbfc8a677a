from pathlib import Path

import pytest

Path("test_it.py").write_text("def test_sum():\n assert 1 + 1 == 3\ndef test_fine():\n pass\n")
print(pytest.main(["-q", "-p", "no:cacheprovider"]))
