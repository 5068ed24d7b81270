// SPDX-License-Identifier: MIT
#include "tests/support/TestCertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace readback::test {

namespace {

// One shell script, so that what is made can be read in one place.
constexpr char kScript[] = R"(
set -e
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }
request() { key "$1"; openssl req -new -key "$1.key" -subj "/CN=Readback test $1" -out "$1.csr"; }
key ca
openssl req -x509 -new -key ca.key -subj "/CN=Readback test authority" -days 2 -out ca.pem
: > index; echo 01 > serial; mkdir -p new
cat > ca.cnf <<END
[ca]
default_ca = d
[d]
database = index
serial = serial
new_certs_dir = new
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = p
unique_subject = no
[p]
commonName = supplied
[good]
subjectAltName = DNS:localhost,IP:127.0.0.1,IP:127.0.0.2
[other]
subjectAltName = DNS:other.example
END
sign() { openssl ca -config ca.cnf -batch -notext -in "$1.csr" -out "$1.pem" -extensions "$2" \
    -startdate "$3" -enddate "$4"; }
for name in valid expired wrong; do request $name; done
sign valid good 20200101000000Z 20490101000000Z
sign expired good 20200101000000Z 20210101000000Z
sign wrong other 20200101000000Z 20490101000000Z
key self
openssl req -x509 -new -key self.key -subj "/CN=localhost" \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.2 -days 2 -out self.pem
)";

QString nameOf(TestCertificates::Kind kind)
{
    switch (kind) {
    case TestCertificates::Kind::Valid:
        return u"valid"_s;
    case TestCertificates::Kind::Expired:
        return u"expired"_s;
    case TestCertificates::Kind::WrongName:
        return u"wrong"_s;
    case TestCertificates::Kind::SelfSigned:
        break;
    }
    return u"self"_s;
}

} // namespace

std::optional<TestCertificates> TestCertificates::make()
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        return std::nullopt;
    TestCertificates certificates;
    certificates.m_folder = std::make_shared<QTemporaryDir>();
    QProcess shell;
    shell.setWorkingDirectory(certificates.m_folder->path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromLatin1(kScript)});
    if (!shell.waitForFinished() || shell.exitCode() != 0) {
        qWarning() << shell.readAllStandardError();
        return std::nullopt;
    }
    return certificates;
}

QSslConfiguration TestCertificates::server(Kind kind) const
{
    const QString base = m_folder->filePath(nameOf(kind));
    QFile key(base + ".key"_L1);
    if (!key.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // asks no certificate of the client
    configuration.setLocalCertificate(QSslCertificate::fromPath(base + ".pem"_L1).value(0));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate::fromPath(m_folder->filePath(u"ca.pem"_s)).value(0);
}

TrustAuthority::TrustAuthority(const QSslCertificate &authority)
    : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(authority);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

TrustAuthority::~TrustAuthority()
{
    QSslConfiguration::setDefaultConfiguration(m_before);
}

} // namespace readback::test
