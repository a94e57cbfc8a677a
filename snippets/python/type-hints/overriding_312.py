# /// script
# requires-python = ">=3.12"
# ///
from typing import final, override


class Report:
    def title(self) -> str:
        return "Report"

    @final
    def show(self) -> str:
        return f"== {self.title()} =="


class SalesReport(Report):
    @override
    def title(self) -> str:
        return "Sales"


print(SalesReport().show())
print(vars(SalesReport.title), vars(Report.show))
