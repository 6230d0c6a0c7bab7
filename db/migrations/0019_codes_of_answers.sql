-- Why: what mail servers answered was kept in their own words, which may name addresses, people and IP
-- addresses in any shape. What is kept of it from now on are the codes; this leaves the codes of older rows.

UPDATE watchers SET last_response = CASE
  WHEN last_response IN ('fault', 'stopped', 'nothing to say', 'nothing left to say', 'nothing to ask after') THEN last_response
  WHEN last_response GLOB 'E[A-Z]*' AND last_response NOT GLOB '*[^A-Z_]*' THEN last_response
  WHEN last_response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9][0-9]*' THEN substr(last_response, 1, 3) || ' ' || substr(last_response, 5, 6)
  WHEN last_response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9]*' THEN substr(last_response, 1, 3) || ' ' || substr(last_response, 5, 5)
  WHEN last_response GLOB '[245][0-9][0-9]' OR last_response GLOB '[245][0-9][0-9][^0-9]*' THEN substr(last_response, 1, 3)
  WHEN last_response GLOB '[245].[0-9].[0-9][0-9]*' THEN substr(last_response, 1, 6)
  WHEN last_response GLOB '[245].[0-9].[0-9]*' THEN substr(last_response, 1, 5)
  ELSE '' END
  WHERE last_response IS NOT NULL;

UPDATE reminders SET response = CASE
  WHEN response IN ('fault', 'stopped', 'nothing to say', 'nothing left to say', 'nothing to ask after') THEN response
  WHEN response GLOB 'E[A-Z]*' AND response NOT GLOB '*[^A-Z_]*' THEN response
  WHEN response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9][0-9]*' THEN substr(response, 1, 3) || ' ' || substr(response, 5, 6)
  WHEN response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9]*' THEN substr(response, 1, 3) || ' ' || substr(response, 5, 5)
  WHEN response GLOB '[245][0-9][0-9]' OR response GLOB '[245][0-9][0-9][^0-9]*' THEN substr(response, 1, 3)
  WHEN response GLOB '[245].[0-9].[0-9][0-9]*' THEN substr(response, 1, 6)
  WHEN response GLOB '[245].[0-9].[0-9]*' THEN substr(response, 1, 5)
  ELSE '' END
  WHERE response IS NOT NULL;

UPDATE tellings SET response = CASE
  WHEN response IN ('fault', 'stopped', 'nothing to say', 'nothing left to say', 'nothing to ask after') THEN response
  WHEN response GLOB 'E[A-Z]*' AND response NOT GLOB '*[^A-Z_]*' THEN response
  WHEN response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9][0-9]*' THEN substr(response, 1, 3) || ' ' || substr(response, 5, 6)
  WHEN response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9]*' THEN substr(response, 1, 3) || ' ' || substr(response, 5, 5)
  WHEN response GLOB '[245][0-9][0-9]' OR response GLOB '[245][0-9][0-9][^0-9]*' THEN substr(response, 1, 3)
  WHEN response GLOB '[245].[0-9].[0-9][0-9]*' THEN substr(response, 1, 6)
  WHEN response GLOB '[245].[0-9].[0-9]*' THEN substr(response, 1, 5)
  ELSE '' END
  WHERE response IS NOT NULL;

UPDATE letters SET last_response = CASE
  WHEN last_response IN ('fault', 'stopped', 'nothing to say', 'nothing left to say', 'nothing to ask after') THEN last_response
  WHEN last_response GLOB 'E[A-Z]*' AND last_response NOT GLOB '*[^A-Z_]*' THEN last_response
  WHEN last_response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9][0-9]*' THEN substr(last_response, 1, 3) || ' ' || substr(last_response, 5, 6)
  WHEN last_response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9]*' THEN substr(last_response, 1, 3) || ' ' || substr(last_response, 5, 5)
  WHEN last_response GLOB '[245][0-9][0-9]' OR last_response GLOB '[245][0-9][0-9][^0-9]*' THEN substr(last_response, 1, 3)
  WHEN last_response GLOB '[245].[0-9].[0-9][0-9]*' THEN substr(last_response, 1, 6)
  WHEN last_response GLOB '[245].[0-9].[0-9]*' THEN substr(last_response, 1, 5)
  ELSE '' END
  WHERE last_response IS NOT NULL;

UPDATE digests SET last_response = CASE
  WHEN last_response IN ('fault', 'stopped', 'nothing to say', 'nothing left to say', 'nothing to ask after') THEN last_response
  WHEN last_response GLOB 'E[A-Z]*' AND last_response NOT GLOB '*[^A-Z_]*' THEN last_response
  WHEN last_response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9][0-9]*' THEN substr(last_response, 1, 3) || ' ' || substr(last_response, 5, 6)
  WHEN last_response GLOB '[245][0-9][0-9][ -][245].[0-9].[0-9]*' THEN substr(last_response, 1, 3) || ' ' || substr(last_response, 5, 5)
  WHEN last_response GLOB '[245][0-9][0-9]' OR last_response GLOB '[245][0-9][0-9][^0-9]*' THEN substr(last_response, 1, 3)
  WHEN last_response GLOB '[245].[0-9].[0-9][0-9]*' THEN substr(last_response, 1, 6)
  WHEN last_response GLOB '[245].[0-9].[0-9]*' THEN substr(last_response, 1, 5)
  ELSE '' END
  WHERE last_response IS NOT NULL;
