package org.entraide.claims.adjudication;

/** P02: the patient pays a percentage of the accepted price, rounded down to whole units. */
final class SharedByThePatient implements LinePolicy {

    @Override
    public Rule rule() {
        return Rule.P02;
    }

    @Override
    public Step apply(Line line, Terms terms, long payable) {
        int percent = terms.benefits().patientSharePercent();
        long share = Math.multiplyExact(payable, percent) / 100;
        return share == 0
                ? Step.passed(Rule.P02, payable)
                : Step.cut(Rule.P02, Ground.PATIENT_SHARE, payable, payable - share, percent);
    }
}
