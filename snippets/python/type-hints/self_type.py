from typing import Self


class Query:
    def __init__(self) -> None:
        self.parts: list[str] = []

    def where(self, test: str) -> Self:
        self.parts.append(test)
        return self

    @classmethod
    def of(cls, test: str) -> Self:
        return cls().where(test)


class PagedQuery(Query):
    def page(self, number: int) -> Self:
        self.parts.append(f"page {number}")
        return self


print(PagedQuery.of("paid").where("price > 5").page(2).parts)
