async def invite(friends, ask, seconds):
    return {friend: await ask(friend) for friend in friends}
