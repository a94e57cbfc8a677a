import weakref
from functools import cache, cached_property


class Kept:
    @cache  # noqa: B019
    def total(self):
        return 42


class Freed:
    @cached_property
    def total(self):
        print("adding up")
        return 42


kept, freed = Kept(), Freed()
kept.total()
print(freed.total, freed.total)

alive = {"cache": weakref.ref(kept), "cached_property": weakref.ref(freed)}
del kept, freed
for name, reference in alive.items():
    print(name, "keeps the object:", reference() is not None)
