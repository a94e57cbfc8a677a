import asyncio
from unittest.mock import AsyncMock


async def greeting(users, user_id):
    name = await users.get_name(user_id)
    return f"Hello, {name}"


def test_greeting():
    users = AsyncMock()
    users.get_name.return_value = "Ada"
    assert asyncio.run(greeting(users, 7)) == "Hello, Ada"
    users.get_name.assert_awaited_once_with(7)


test_greeting()
print("passed")
