package io.isthmus.hybridapp.internal.plan;

/** Public halves that the platform's parser takes, in DER as Base64. Their keys were thrown away. */
final class CertificateData {

    /** An auth certificate with RSA 2048, valid from 2025 to 2031. */
    static final String CURRENT = "MIIDDTCCAfWgAwIBAgIIRdVXWETmImIwDQYJKoZIhvcNAQELBQAwNTEzMDEGA1UEAxMqTWljcm9zb2Z0IEV4Y2hhbmdlIFNlcnZl"
            + "ciBBdXRoIENlcnRpZmljYXRlMB4XDTI1MDEwMTAwMDAwMFoXDTMxMTEwNjAwMDAwMFowNTEzMDEGA1UEAxMqTWljcm9zb2Z0IEV4"
            + "Y2hhbmdlIFNlcnZlciBBdXRoIENlcnRpZmljYXRlMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAo9VKs0blihmuAfHo"
            + "9KtClHodV0HfS+uDaCmCUQE52OoY6KmqmRhWQhPrrblq0HMwPIAmqnSzrCKJtlJ/lzX9GtrjKQIpxO+ETjeYotIdtXBmUghUnfkg"
            + "82uedfZcnyauuK/CD43ovTo3vNpEJ9tagTwF69xtgS8FXAtXQh4IO+6uCTiL0FHNEoweRJrdj/NdfnozIta8wM9gs3W7V2FOxoc/"
            + "iMd8SU5Txz/edjFgNrs5Qu9qX3BtdPsfUSir2b1l4WHx+mJyqacf+MVOJxhPlXyhvai0SaCzWmobCsBhW+Pqmma1jJxVCWwh/X1v"
            + "B3fckX/k0EjmkGx0u1rmPgYeBQIDAQABoyEwHzAdBgNVHQ4EFgQUUbvnz0ojXIh8b8KyONOCW1C27AMwDQYJKoZIhvcNAQELBQAD"
            + "ggEBAIqLc/WtdWrpCh71ffHx4ZPI3vh7DURNCMlwv3raQQ1pX8/3rBwzcgoN7NcnVG7SDIb6lewIoNA3TymbuYxpiQELBzMXeqA+"
            + "dgmrrWgr3YKNdFPzXihh+ScOb7BnCTpthiz5HNZSgX16zHRt5j569SSHV8p9d7XYZKM1ihWfvTdceMwKIXmaEBPjxEMEKP6l26v+"
            + "fRLLL9Z1Qxl5cWws7fwA+JtF0PUJaFQudSGmdaO/188FEBFSFCHr9ZoU+QgMBwxOdoy4284VszmiYWeNGxLMYxFeVybiXcvPR2yP"
            + "9oz81/HVAJKBK4frpL+FGWOEOKGv6vU78A/ajwcnAWmaN6c=";
    /** Another one. */
    static final String NEXT = "MIIDDjCCAfagAwIBAgIJAOABXv1z6EUuMA0GCSqGSIb3DQEBCwUAMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBFeGNoYW5nZSBTZXJ2"
            + "ZXIgQXV0aCBDZXJ0aWZpY2F0ZTAeFw0yNTAxMDEwMDAwMDBaFw0zMTExMDYwMDAwMDBaMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBF"
            + "eGNoYW5nZSBTZXJ2ZXIgQXV0aCBDZXJ0aWZpY2F0ZTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBALLtEnn9KGQdilDi"
            + "tgR22a7qt1xd14X/JoARss5X0rAvz4iM6BmhN54RVEX9iGd6iYFXKaajyzs1+t7yNRt9HNyRuxz5UU0jd+JAvvWmC6hcfZcUq8/2"
            + "VSR/48wmKOy3nHcrN97VOKge/zo3ApNnzq5mc/NKqc5Dsiku/aetNpA5EbTA1kq/itLjFbVnJfCn87BYf3Fwdi1PtRegvXbnwbm8"
            + "lqjCPoadqX/xghqIa/ShdlRzcoEUmolZIjMHdalteyI9+uolwPg9ShUOQh9OLXrDsGOGEEqyJzQ7DEjxmvrQy/+Qu1HhunM06FZr"
            + "ftsd9Kg/YbA7lE0rOTw+RZiVen0CAwEAAaMhMB8wHQYDVR0OBBYEFC4c8CM0mNX2vnRZml/4TvkdawP4MA0GCSqGSIb3DQEBCwUA"
            + "A4IBAQA1yq6+7W3zYN9SfVbz+Uj88Ic8/S4C+ZhDzfjeKADafVeOvAEHAxOP9A4GuGNDyo5caTvM9kpgmxmmdzOro3v+HF8CqzNU"
            + "US2EmW7BeFkHzQkKM38iFEJQuxsK/JEkcSCgGNP0GZDgQTUtE8NNYZ4sT4TbmI7VCMEh54MicdV7XDnigXEjTwVK71o0xUi2G4dM"
            + "y6gw06YjswinDUflUg0P6dQGJNjAeTOS3jfLMaXcmjMU/99Eknm7p3jBOe2tIEszwMHluzLnMwctqOU3BUJAu1THx4aDL3e50T2o"
            + "EaD5pJqz96vbuDNPC+L/tKYxolHm3kTAMGhLKPHq8dlt7Aw9";
    /** An auth certificate of some other organization. */
    static final String THIRD = "MIIDDjCCAfagAwIBAgIJAOPcQvGHUIX0MA0GCSqGSIb3DQEBCwUAMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBFeGNoYW5nZSBTZXJ2"
            + "ZXIgQXV0aCBDZXJ0aWZpY2F0ZTAeFw0yNTAxMDEwMDAwMDBaFw0zMTExMDYwMDAwMDBaMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBF"
            + "eGNoYW5nZSBTZXJ2ZXIgQXV0aCBDZXJ0aWZpY2F0ZTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAMAQdugOB8wW+QNe"
            + "C1KN1bRTnSFqGraK9MJXjDoZUjwGVcd+kp365A70LXEhkmba+oGX75j5fnRSg1GiLQlOwMFUhtQCzmND9qMzgjO4pwghtPcfzCy/"
            + "13n1GTUmWGh5jID1kxqyoDC9mn3rx36tK84YOuTLG47nZfEXCKr3GP9DXPbjOC5D5WbHkKBSB2rv2ljGmvRYOWgmp7+z32fkVbC+"
            + "h5KeJqeXGFkCOVkbYu9ftfvTsg6dTrPUFbfnXh7HinrIFkeKVAVZ7ITUNesyqkm0BCvUEFFEckok3TkDQ/hlKQEYM05t8HKCIXxK"
            + "EYfxG7C1j4D5VSwbmvuSWCt2qtUCAwEAAaMhMB8wHQYDVR0OBBYEFINqLL0CDxMaSpVObtf8+jDDPNXeMA0GCSqGSIb3DQEBCwUA"
            + "A4IBAQCTSD+DoDJZhHeCaEj6OxYbhsZw74GToP5b6hejffmkn6cD6tIVREXxIZJRLKWxA9qoRT+2zWG9V3nrLSxzB08G2aeDK/op"
            + "k/aPj3cZeAHoKibdiXvJT1Uj5tE2avNDoU3GjfdCzRWroxWr8diQAmMQCV8J3Oig6+NY+0XF7m6g/Q2hevqPo2eATdEW5A4yIoBL"
            + "rTrxYfGnrhtpNrX/b8vp7rW6JTlZjMQ8TPfam0xx94wXq0xgyNtOHWVsnvheL3AdDE796tIBf+8OeN8J5HVwBQIy/Bsttvlz70nn"
            + "JasznS0Bk6vS8Q9ZV46H9/W/qsmqQrVtWhD75IdLoOE9/NL2";
    /** The first, named otherwise than Exchange names it. */
    static final String OTHER_SUBJECT = "MIIC2jCCAcKgAwIBAgIJAOTqAoDVGYNWMA0GCSqGSIb3DQEBCwUAMBsxGTAXBgNVBAMTEG1haWwuY29udG9zby5jb20wHhcNMjUw"
            + "MTAxMDAwMDAwWhcNMzExMTA2MDAwMDAwWjAbMRkwFwYDVQQDExBtYWlsLmNvbnRvc28uY29tMIIBIjANBgkqhkiG9w0BAQEFAAOC"
            + "AQ8AMIIBCgKCAQEAjrpAdPgregst1wRzcyymb/9kKVnf4hxEr+tonPY1Ocsxcw8/8hsDHm4B8G0W6pmIEOfM4/5YehdT0HGrJNzK"
            + "RXPdcf2VbL6QaDs1DDKG9/Gu9x4Lzq9/m6W4rxTZ2qeaVlnoqJQGzuB98cCvCNJ5KraMcHb77FAOgD8M4oacGb+q9ClVVnsvgYeG"
            + "bdskWtBT7CaLU2LdMBg46/us17d150Cv23qMSCogQhenoSJnsJ7ZNgANnpghG9xU1N0LbX7XXGfqWsG8wYTL1kXD7l2QQQRM/1x5"
            + "1Bv2Ht6uE+o7OQaL43ELjdWxsWlu0pJytdYvA5snyyn6ITJs82Ntf8qohQIDAQABoyEwHzAdBgNVHQ4EFgQUT2OzK7qN7gWnt2VG"
            + "JKVUW/SMnegwDQYJKoZIhvcNAQELBQADggEBAGR3xgwnDuST368cCWHzbPUqM8+qah6A8YvWBf7q/YeY86Qg9sR1zMPdhKbOgr7K"
            + "W7AoYxCc8aSGQmRtxJehIRM6hyRq7xtPvmc6TPdEagp7/3WoAZuqq+V5wlfSpxuluHCbaeO0VIXfZScZiQQ0G4599TEijyrJF+ez"
            + "HSpwW6Ob/+wIIFFt7YSeScFeobaxxRkd+n6KIHowMsNRtxPcUwhtRvDFO4rDlEMndZi6XM+e6NlBCdTrw+ybBhQTqCx/XC3Vw1Ki"
            + "tj7TvaVm7hSSpSuXft7yIHQaRzZSfFBpxQYIaRSfM27xQrMuwXd1QflR1PabTg8dgmSc5V3mc5E3VW4=";
    /** The first, of a certification authority. */
    static final String AUTHORITY = "MIIDGzCCAgOgAwIBAgIITdOVxkwqWJswDQYJKoZIhvcNAQELBQAwNTEzMDEGA1UEAxMqTWljcm9zb2Z0IEV4Y2hhbmdlIFNlcnZl"
            + "ciBBdXRoIENlcnRpZmljYXRlMB4XDTI1MDEwMTAwMDAwMFoXDTMxMTEwNjAwMDAwMFowNTEzMDEGA1UEAxMqTWljcm9zb2Z0IEV4"
            + "Y2hhbmdlIFNlcnZlciBBdXRoIENlcnRpZmljYXRlMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqKWifSDzBYsqsI/B"
            + "OJORzFqciYP1qol8YPRMpP0bKnMKT+IMGE2APS1rs5fAgLu4QB09W1K88hKlKuzkD2LSD6HmsXUXJxrCVafJMgcukgo8KpPeYAzV"
            + "D8IHD/pajBxO5y5uEWG88rLzlelGKYNAyhGvjSQL2M6cLScN2N8Nx5pWHRqM29BC6rOF/vETADXKJTty3ugtSRBgU6+irUNG1QRM"
            + "SZE+A6A6mXz3//0h6MNqFjsCbIy0biO/ExhY+mPpwHIT2uFYojZlJrIspEQDTHlTeKiKWlVSLbKsSiiZMKxynEHWpQ8dL1pU6h82"
            + "JRaQ85muJ97n5LMh+6eTZ1N4gQIDAQABoy8wLTAdBgNVHQ4EFgQUkrlBMZBkPiJRaKOejpkRx0p+Ve8wDAYDVR0TBAUwAwEB/zAN"
            + "BgkqhkiG9w0BAQsFAAOCAQEAYhFk966tQ4Waf97pWJ7QUTM37rYn89WgKd7AiR1gpWOdmc7Wo1SC4Vz3mq7rwn7qMNduiSaSGwXt"
            + "Mp9MOUd6pU1QPvYPuRjldkNNGOQbCM6iDh3OOHB2T7aUC3cjHt5i7EG7ZPGaDUPzobqkBIKGdHEh4wtbMCvrfHY36BRta3a7B9pm"
            + "d/lxrHZew2Xdjvndsg18qTYS/DmFqViGlf01TZZFuPKj4yMkBU3xF4nxS2Y+04yVZhxofgJ2lJ9sw6qqC6SQhAMR5qCC1H6YY5yx"
            + "fMHxhkc/BAFmIPV8Z1PiATxSmc58mUDHr3FuZ7X/TCkEqOokEvKqe3KE90VajlX9Lg==";
    /** An auth certificate that expired on 1 January 2026. */
    static final String EXPIRED = "MIIDDjCCAfagAwIBAgIJAKKmur8tG0FpMA0GCSqGSIb3DQEBCwUAMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBFeGNoYW5nZSBTZXJ2"
            + "ZXIgQXV0aCBDZXJ0aWZpY2F0ZTAeFw0yNTAxMDEwMDAwMDBaFw0yNjAxMDEwMDAwMDBaMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBF"
            + "eGNoYW5nZSBTZXJ2ZXIgQXV0aCBDZXJ0aWZpY2F0ZTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAKYIlov7Etu3MYx6"
            + "hPjiFy4hszu5hvzN4vxI4jv48a7CJ31D8h6gOKUNbsWtN067h9F/H0UtxBy3x//VL45xSZQULORcW594v2f1bfg9h6IjWbSM0c+N"
            + "eMo08sOJOs5tMwJwZCJPxfmpFtCVkGwArUZoxpu4lDN1PCdRy9GIall12ury5Fs2te61y3RSLx5uI53iFw6U+BRMtvPbunFpmWfg"
            + "3dOzsaNREML32OEvhs6MBpFKOpLCMRq78/07mya1vrDcUweC7VpU6GOv8rkcfb7R4H51xKtcV0lWYUudsm6+cR0rpvfOsPfgl0+o"
            + "/yQxGGem0vdF26RIrhK8FNPGIcsCAwEAAaMhMB8wHQYDVR0OBBYEFM29bcC1bfOI7IC00ADKQYh4a5O0MA0GCSqGSIb3DQEBCwUA"
            + "A4IBAQCkG+dRO5HDT6LrVrkaIUlxnLbeDrBkl6yKcpKDQOerenK5tzqVUuxoTXt1Pvyf+jHgqNcdUTALC6SpVjjTKVc8oi2iYR0R"
            + "tAfX0FhHTypWV1Wpxy2WoHUm3iG/rUmgphu+D1DyFdtGeydTt9eYOEhEuTozSyjVlxoIUApxh4ss7Qmx4BOeeHWVin8DauIu9Ua2"
            + "O/y8dAQk4BR8fKNSPVYBH4mvq8XjU+NJGnuYKS1wvfCIkIy2fT88zfIt/8S0aBCn46VYd/gkyPxeN30WXVUEtRTvO9w2OkkMgkuJ"
            + "mj9u7a5jfaPugGS+yKRTq7LYR5rw/wXFTTPQnlsTFzsSTfib";
    /** An auth certificate with a key on an elliptic curve, which Exchange does not sign with. */
    static final String ELLIPTIC = "MIIBgjCCASigAwIBAgIJAK2b713b/eKZMAoGCCqGSM49BAMCMDUxMzAxBgNVBAMTKk1pY3Jvc29mdCBFeGNoYW5nZS"
            + "BTZXJ2ZXIgQXV0aCBDZXJ0aWZpY2F0ZTAeFw0yNTAxMDExNzM0NDdaFw0zMTExMDYxNzM0NDdaMDUxMzAxBgNVBAMT"
            + "Kk1pY3Jvc29mdCBFeGNoYW5nZSBTZXJ2ZXIgQXV0aCBDZXJ0aWZpY2F0ZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0"
            + "IABJ/4RP6N67nvKbDDxJHzN3IXKAsEthYMa7HAi+egVuUL46fHlJbdWN5VO0rsWwFgHu0VSP0ldS5oZYmNomYy8t+j"
            + "ITAfMB0GA1UdDgQWBBR7/kWx0f2nADj8ctZ2pa52rB5seTAKBggqhkjOPQQDAgNIADBFAiB/fEZo8N6E6BxzkTtGTo"
            + "YqFvgC3t93pr1MM6+HhAzPLgIhAOhvsFJxdMOMl4MhN+pBE2UwTCU+ol89GIHw9HiG1WiB";

    private CertificateData() {
    }
}
