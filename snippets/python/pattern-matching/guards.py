EU = {"AT", "DE", "FR"}


def postage(country, total):
    match total:
        case 0:
            return "nothing to send"
        case _ if total >= 50:
            return "free"
        case _ if country in EU:
            return "5 EUR"
        case _ if 20 <= total < 50:
            return "10 EUR"
        case _:
            return "15 EUR"


for country, total in ("US", 0), ("US", 80), ("FR", 9), ("US", 20):
    print(country, total, postage(country, total))
