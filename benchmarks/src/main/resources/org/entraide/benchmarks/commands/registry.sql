-- State and outbox as one would write them for PostgreSQL: one call and one transaction for each command.
DROP SCHEMA IF EXISTS registry CASCADE;
CREATE SCHEMA registry;
SET search_path = registry;

-- The row of a mutual gives out its numbers: its lock is what makes receipts gapless.
CREATE TABLE mutual (
  code text PRIMARY KEY, currency text NOT NULL, households bigint NOT NULL DEFAULT 0,
  receipts bigint NOT NULL DEFAULT 0, enrolments bigint NOT NULL DEFAULT 0, premiums bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE household (
  mutual text NOT NULL, number text NOT NULL, locality text NOT NULL, category text NOT NULL,
  enrolled_on date NOT NULL, credit bigint NOT NULL DEFAULT 0, version bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (mutual, number)
) WITH (fillfactor = 80);

CREATE TABLE member (
  mutual text NOT NULL, number text NOT NULL, household text NOT NULL, sex text NOT NULL, birth_year int,
  relationship text NOT NULL, joined_on date NOT NULL, PRIMARY KEY (mutual, number)
);

CREATE TABLE person (
  member text NOT NULL, command text NOT NULL, family_name text NOT NULL, given_names text NOT NULL, phone text,
  created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (member, command)
);
CREATE INDEX ON person (created_at);

CREATE TABLE command (
  id text PRIMARY KEY, mutual text NOT NULL, actor text NOT NULL, digest text NOT NULL, outcome text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE outbox (
  mutual text NOT NULL, stream text NOT NULL, seq bigint NOT NULL, type text NOT NULL, data text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (mutual, stream, seq)
);

CREATE FUNCTION replayed(asked text, its_digest text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE stood command%ROWTYPE;
BEGIN
  SELECT * INTO stood FROM command WHERE id = asked;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF stood.digest <> its_digest THEN RAISE EXCEPTION 'the key was used for another command'; END IF;
  RETURN stood.outcome;
END $$ SET search_path = registry;

CREATE FUNCTION enrol(of_mutual text, asked text, by_whom text, its_digest text, at_place text, in_category text,
    on_day date, numbers text[], born int[], families text[], given text[], phone text)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  outcome text := replayed(asked, its_digest);
  told bigint;
BEGIN
  IF outcome IS NOT NULL THEN RETURN outcome; END IF;
  UPDATE mutual SET households = households + 1, enrolments = enrolments + 1 + cardinality(numbers)
    WHERE code = of_mutual
    RETURNING lpad(households::text, 6, '0'), enrolments - cardinality(numbers) INTO outcome, told;
  IF NOT FOUND THEN RAISE EXCEPTION 'no mutual'; END IF;
  INSERT INTO command (id, mutual, actor, digest, outcome) VALUES (asked, of_mutual, by_whom, its_digest, outcome);
  INSERT INTO household (mutual, number, locality, category, enrolled_on)
    VALUES (of_mutual, outcome, at_place, in_category, on_day);
  INSERT INTO person (member, command, family_name, given_names, phone)
    SELECT numbers[i], asked, families[i], given[i], CASE i WHEN 1 THEN phone END
    FROM generate_subscripts(numbers, 1) i;
  INSERT INTO member (mutual, number, household, sex, birth_year, relationship, joined_on)
    SELECT of_mutual, numbers[i], outcome, 'FEMALE', born[i], CASE i WHEN 1 THEN 'SUBSCRIBER' ELSE 'CHILD' END, on_day
    FROM generate_subscripts(numbers, 1) i;
  INSERT INTO outbox (mutual, stream, seq, type, data)
    SELECT of_mutual, 'enrolments', told, 'HouseholdEnrolled.v1', json_build_object('mutual', of_mutual,
      'household', outcome, 'locality', at_place, 'category', in_category, 'enrolledOn', on_day)::text
    UNION ALL
    SELECT of_mutual, 'enrolments', told + i, 'MemberAdded.v1', json_build_object('mutual', of_mutual,
      'household', outcome, 'member', numbers[i], 'sex', 'FEMALE', 'birthYear', born[i],
      'relationship', CASE i WHEN 1 THEN 'SUBSCRIBER' ELSE 'CHILD' END, 'joinedOn', on_day, 'newborn', false,
      'sizeBefore', i - 1, 'sizeAfter', i)::text
    FROM generate_subscripts(numbers, 1) i;
  RETURN outcome;
END $$ SET search_path = registry;

CREATE FUNCTION pay(of_mutual text, asked text, by_whom text, its_digest text, of_household text, series text,
    by_method text, amount bigint, in_currency text, on_day date)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  outcome text := replayed(asked, its_digest);
  told bigint;
  held bigint;
  money text;
BEGIN
  IF outcome IS NOT NULL THEN RETURN outcome; END IF;
  UPDATE mutual SET receipts = receipts + 1, premiums = premiums + 1 WHERE code = of_mutual
    RETURNING series || '-' || lpad(receipts::text, 6, '0'), premiums, currency INTO outcome, told, money;
  IF NOT FOUND OR money <> in_currency THEN RAISE EXCEPTION 'no mutual, or another currency'; END IF;
  UPDATE household SET credit = credit + amount, version = version + 1
    WHERE mutual = of_mutual AND number = of_household RETURNING credit INTO held;
  IF NOT FOUND THEN RAISE EXCEPTION 'no household'; END IF;
  INSERT INTO command (id, mutual, actor, digest, outcome) VALUES (asked, of_mutual, by_whom, its_digest, outcome);
  INSERT INTO outbox (mutual, stream, seq, type, data) VALUES (of_mutual, 'premiums', told, 'PremiumPaid.v1',
    json_build_object('mutual', of_mutual, 'household', of_household, 'receipt', outcome, 'method', by_method,
      'valueDate', on_day, 'bookedOn', on_day,
      'amount', json_build_object('amount', amount, 'currency', in_currency), 'settlements', '[]'::json,
      'credit', json_build_object('amount', held, 'currency', in_currency))::text);
  RETURN outcome;
END $$ SET search_path = registry;
