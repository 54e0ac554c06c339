-- what rankings and hidden pages need of a result, a twentieth of its text; of results from before it is worked out when
-- it is first needed
create table result_gist (
    submission_id uuid primary key references submission,
    -- laps, pars and rivals
    drives        text not null,
    -- as JSON: what may be told while the suite is hidden
    told          text not null
);
