from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Database:
    def __init__(self, name: str) -> None:
        self.name = name


def with_database(
    function: Callable[Concatenate[Database, P], R],
) -> Callable[P, R]:
    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        return function(Database("shop.db"), *args, **kwargs)

    return wrapper


@with_database
def find_user(database: Database, user_id: int) -> str:
    return f"user {user_id} from {database.name}"


print(find_user(7))
