-- From here on each copy has a seal, and a copy whose seal does not fit is not trusted. The mark means nothing any more.
UPDATE meta SET mark = 0;
