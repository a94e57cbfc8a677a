balances = {"ada": 20}


def pay(user, amount):
    print(f"-- {user} pays {amount}")
    try:
        left = balances[user] - amount
    except KeyError:
        print("except: no such user")
    else:
        print("else: paid,", left, "left")
    finally:
        print("finally: closed")


pay("ada", 5)
pay("bob", 5)
try:
    pay("ada", "5")
except TypeError:
    print("the caller gets the TypeError")
