-- The key that signs comes from a file that the configuration names. A private half that was sealed here signs nothing any
-- more and leaves the database; every public key stays, so that whatever was signed can be verified for ever.
alter table signing_key rename to signature_key;
alter table signature_key rename constraint pk_signing_key to pk_signature_key;
alter table signature_key rename column made_at to known_since;
alter table signature_key drop column sealed_private;
