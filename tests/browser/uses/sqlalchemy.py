from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tea(Base):
    __tablename__ = "tea"
    name: Mapped[str] = mapped_column(primary_key=True)


engine = create_engine("sqlite:///tea.db")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Tea(name="mint"))
    session.commit()
    print(session.scalars(select(Tea.name)).all())
engine.dispose()
