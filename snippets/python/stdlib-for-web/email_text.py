from email.message import EmailMessage
from email.utils import formataddr, parseaddr
from string import Template

text = Template("Hello $name,\norder $number costs $$${price}.\n")

mail = EmailMessage()
mail["Subject"] = "Your order"
mail["From"] = "shop@shop.example"
mail["To"] = formataddr(("Ada, Countess", "ada@ada.example"))
mail.set_content(text.substitute(name="Ada", number=7, price="4.90"))
mail.add_attachment("item;price\n", subtype="csv", filename="order.csv")

print(mail["To"], parseaddr(mail["To"])[1])
print(mail.get_body().get_content())
print([part.get_content_type() for part in mail.walk()])

try:
    mail["Reply-To"] = "eve@eve.example\nBcc: all@shop.example"
except ValueError as error:
    print(error)
print(text.safe_substitute(name="Bob").splitlines())
